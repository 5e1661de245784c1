"""Times: words in, `Time`s of a sentence out, each as exact as it is told; and the day each source was written.

Read `times`, what a time is and how it is counted from the day of writing; then `time_phrases`, which finds
it; `outlook`, on which side of the day of writing it lies; and `days`, which settles that day before anything is compared.
"""
