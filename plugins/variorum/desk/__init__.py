"""The preview: a content folder in, the site as it is now on this machine out, built again at every change.

Read `running`, the order of it; then `watching`, `preview_build`, `serving`.
"""
