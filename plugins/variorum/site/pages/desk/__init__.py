"""The editor's desk, in a preview alone: the workspace of a build in, one page out, whose buttons carry decisions as JSON.

Read `the_desk`, the page; then its rooms: `desk_reports`, what is known of reports; `desk_story`, how the story is told.
"""
