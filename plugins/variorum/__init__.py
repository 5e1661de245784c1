"""Variorum: explainer microsites about one news event, every sentence with its evidence."""

from pathlib import Path

__version__ = "0.1.0"


def theme_path() -> str:
    """Give the folder of the theme, for `THEME` in a site's settings: the wheel's, or the checkout's."""
    package = Path(__file__).resolve().parent
    carried = package / "theme"
    return str(carried if carried.is_dir() else package.parents[1] / "themes" / "variorum")
