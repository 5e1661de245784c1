"""Publishing: a built site in; what of it must not be published told, or the site put in its place.

`static_files` is asked while a site is built, `inspecting` has the last look, `swapping` puts it where it is served.
"""
