"""Settings of the site as it is previewed; `publishconf.py` adds what publishing needs."""

SITENAME = "Variorum"
SITEURL = ""
RELATIVE_URLS = True
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

PATH = "content"
OUTPUT_PATH = "output"
# The folder itself and what keeps it in git stay; all else in it is made anew by each build.
DELETE_OUTPUT_DIRECTORY = True
OUTPUT_RETENTION = [".gitkeep"]

PLUGIN_PATHS = ["plugins"]
PLUGINS = ["variorum.site"]
THEME = "themes/variorum"
THEME_STATIC_DIR = "theme"

# Only these folders are Pelican's to scan; sources, topics and the rest are read through our own door.
ARTICLE_PATHS = ["commentary"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
IGNORE_FILES = ["**/.*", ".*", "*~", "#*#"]
READERS = {"html": None, "htm": None, "rst": None}
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "Commentary"
SLUGIFY_SOURCE = "basename"
DEFAULT_PAGINATION = False

ARTICLE_URL = "commentary/{slug}/"
ARTICLE_SAVE_AS = "commentary/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
DRAFT_URL = "drafts/{slug}/"
DRAFT_SAVE_AS = "drafts/{slug}/index.html"
DRAFT_PAGE_URL = "drafts/pages/{slug}/"
DRAFT_PAGE_SAVE_AS = "drafts/pages/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"

# Pages that a site about one event has no use for.
DIRECT_TEMPLATES = []
CATEGORY_SAVE_AS = ""
AUTHOR_SAVE_AS = ""

# Feeds need an absolute address: publishconf.py turns them on.
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
