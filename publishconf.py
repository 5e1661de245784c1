"""Settings of the site as it is published, at the address that the environment variable SITEURL gives."""

import importlib.util
import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
# Letters that an address can't have are written as a browser copies them: %20, xn--bcher-kva.example.
if not re.fullmatch(r"https?://[\w.:-]+(?:/[\w.~%!$&'()*+,;=:@-]+)*", SITEURL, re.ASCII):
    sys.exit("Say where the site will stand: SITEURL=https://example.org/bridge make publish")
# Links between pages stay relative: the same files work at the address and under any other.
RELATIVE_URLS = True
# The search page looks up whole texts where Pagefind is installed, as `make publish` installs it.
VARIORUM_FULL_TEXT_SEARCH = importlib.util.find_spec("pagefind_bin") is not None
