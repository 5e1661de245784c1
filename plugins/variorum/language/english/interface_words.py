"""English words of a page's controls: buttons, menus, forms, sharing bars."""

from __future__ import annotations

STRONG = frozenset(
    """share shares sharing tweet tweets retweet email e-mail emails print save subscribe subscribed
    unsubscribe signup login logout register registered newsletter newsletters menu search skip close
    cancel reply replies comment comments commenting permalink facebook twitter whatsapp linkedin
    instagram pinterest reddit flipboard telegram youtube tiktok snapchat tumblr messenger rss google
    advertisement advertisements advertise advertising sponsored promoted adchoices cookie cookies privacy
    sitemap homepage trending slideshow slideshows gallery galleries playlist autoplay podcasts app apps
    subscription subscriptions subscriber subscribers loading download bookmark navigation faq faqs careers
    masthead disqus captcha epaper e-paper feedback webmaster signin linkedin logo topics tags sponsors
    settings unmute mute fullscreen thumbnails shortlink clipboard newsroom syndication reprints""".split()
)
"""One of these makes a line a control, if the others of the line are in `WEAK`."""

WEAK = frozenset(
    """a an the of and or on in to at for from with by via off up out this that it its your our us you my me
    all any no not now here there more most less other read view show hide see load next previous prev back
    top bottom end left right click tap jump directly first last new newest oldest latest recent related popular
    recommended follow like likes liked send get go be sign log in copy link links url short policy
    policies terms use service services conditions contact about help site web website map home page
    pages news story stories article articles post posts posted blog blogs content main section sections
    topic tag video videos photo photos image images picture pictures watch listen live play pause stop
    full screen font size text join discussion discussions conversation add leave write submit please
    enter name user users account profile my notifications notification alerts alert free daily weekly
    breaking edition editions choose select language english account accessibility corrections jobs
    archive archives open new window opens tab browse password forgot remember keep logged if is are
    only exact matches title what we rate rating vote results option options customer center support
    mobile version print index feeds feed social media network networks channel channels today's today
    s t community standards guidelines member members membership sort filter report reports abuse flag
    error typo correction request licensing license rights reserved do sell personal information data
    info accept reject update updates updated tv radio weather sports events classifieds obituaries shop store""".split()
)
"""Words that controls have beside the strong ones; a sentence has them too."""

WHOLE_LINES = frozenset(
    line.strip()
    for line in """
    home
    more
    next
    previous
    back
    top
    news
    video
    videos
    photo
    photos
    image
    images
    caption
    share
    ad
    ads
    updated
    published
    posted
    sections
    highlights
    read more
    see more
    view more
    load more
    show more
    learn more
    find out more
    view all
    see all
    show all
    read full story
    read the full story
    continue reading
    continue reading below
    keep reading
    story continues below
    story continues
    scroll to continue
    scroll down for video
    scroll down for videos
    suggested topics
    our standards: the thomson reuters trust principles
    article continues below
    listen live
    watch live
    live tv
    sign in
    sign up
    sign up now
    sign up free
    sign up for free
    log in
    my account
    contact us
    about us
    follow us
    follow us on
    connect with us
    back to top
    return to top
    back to gallery
    all rights reserved
    breaking news
    font size
    text size
    add a comment
    please enter your name here
    please enter your comment
    please enter an answer in digits
    %d bloggers like this
    sharing is caring
    want to join the discussion
    feel free to contribute
    thank you for subscribing
    thanks for signing up
    get the app
    get app
    about the author
    terms of use
    terms of service
    terms and conditions
    available on
    powered by
    site map
    help center
    advertise with us
    do not sell my personal information
    this slideshow requires javascript
    connecting to %s
    get short url
    filed under
    """.splitlines()
    if line.strip()
)
"""Whole lines, in lower case without marks at the ends, that are controls though no word is strong."""

LONGEST = 12
"""Words of the longest control."""
