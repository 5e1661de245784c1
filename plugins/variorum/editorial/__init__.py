"""What editors write: the content folder in, checked values out, and a problem with its place for what is wrong.

Read `files`, the one door to the folder; `mappings` and `fields`, how YAML and its fields are read; then a module for
each kind of file: `sidecars`, `texts` with `front_matter`, `topic_files`, `outline`, `corrections`, `editions`,
and for pictures `picture_sizes`; and `acknowledging`, which warnings they say were looked at.
"""
