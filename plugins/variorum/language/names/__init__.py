"""Names: words in, `Name`s of a sentence out, and for the collection who is who.

Read `names`, where a name begins and ends; then `name_kinds`, what it is of; then `people`, which brings all names of one
person, place or body together.
"""
