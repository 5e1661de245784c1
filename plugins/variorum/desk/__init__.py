"""The preview: a content folder in, the site as it is now on this machine out, built again at every change; and its desk.

Read `running`, the order of it; then `watching`, `preview_build`, `serving`. What the desk's page sends goes through
`answering`, which asks `taking`, which writes and notes in the `journal`; `desk.js` is the page's only script.
"""
