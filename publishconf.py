"""Settings of the site as it is published, at the address that the environment variable SITEURL gives."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("https://", "http://")):
    sys.exit("Say where the site will stand: SITEURL=https://example.org/bridge make publish")
# Links between pages stay relative: the same files work at the address and under any other.
RELATIVE_URLS = True
