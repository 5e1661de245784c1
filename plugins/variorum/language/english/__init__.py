"""English, the one language whose words we know: every cue, opener and date word stands in here.

The text files have the words, as the README beside them says; `lists` reads them; each of the other modules says in Python what
the lists of one subject are for.
"""
