"""English words of pages' furniture: whole lines that are buttons, menus, forms, advertisements."""

from __future__ import annotations

BUTTONS = frozenset(
    """share|share this|share this article|share this story|share on facebook|share on twitter|tweet|email|
    e-mail|print|save|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|flipboard|telegram|
    load more|show more|see more|read more|view more|more|next|previous|back to top|menu|search|home|close|
    skip|skip to content|skip to main content|sign in|log in|login|register|subscribe|sign up|follow us|
    follow|like|reply|comment|comments|leave a comment|leave a reply|post a comment|view comments|
    add a comment|cancel reply|submit|send|play|pause|play video|watch live|live tv|advertisement|
    advertisements|ad|ads|sponsored|sponsored content|promoted|scroll to continue|story continues|
    continue reading|related|related articles|related stories|related news|related posts|related content|
    related topics|latest news|latest|breaking news|trending|trending now|most read|most popular|
    recommended|recommended for you|you may also like|you might also like|read next|up next|don't miss|
    editors' picks|top stories|more stories|more news|more from|please enter your comment!|
    please enter your name here|please enter an answer in digits:|save my name|%d bloggers like this:|
    newsletter|newsletters|privacy policy|terms of use|terms of service|cookie policy|contact us|about us|
    all rights reserved|tags|topics|font size|text size|listen|loading|loading...|gallery|photos|videos|
    video|photo""".replace("\n    ", "").split("|")
)
"""Whole lines, in lower case without end punctuation, that are a page's controls or the heads of its lists."""
