"""English expressions of what stands on a page around an article: bylines, calls, comments, legal text, pictures, lists of stories, controls."""

from __future__ import annotations

import re

from variorum.language.english.calendar import FULL_WEEKDAYS, PAGE_MONTHS, STATING
from variorum.language.english.lists import alternation, one_of, phrase_list, split_phrases, table, word_set
from variorum.language.english.names import AGENCIES
from variorum.language.english.numbers import ORDINAL_ENDS

PARTICLES_OF_PEOPLE = word_set("page", "particles-of-people")
"""Lower-case words that stand within somebody's name."""

PARTICLES = PARTICLES_OF_PEOPLE | word_set("page", "particles")
"""Lower-case words that stand within or between names."""

ROLES = word_set("page", "byline-roles")
"""How a line ends that says who somebody is: `AP National Security Writer`, `Staff Reports`."""

ROLES_OF_BODIES = word_set("page", "roles-of-bodies")
"""Those that a body has, not somebody: `Daily Example Staff`."""

NEWS_AGENCY = re.compile(
    rf"(?:the\s)?(?:{alternation({*AGENCIES, *phrase_list('names', 'wires')})})(?:\snews)?", re.IGNORECASE
)
"""A news agency's name: alone on a line near the top it is a byline."""

UNNAMED_AGENCIES = re.compile(rf"(?:{one_of('names', 'unnamed-wires')})", re.IGNORECASE)
"""A byline of agencies without a name."""

UNNAMED_AGENCY = "unnamed agency"
"""What such agencies are called in one."""

BYLINE_GENRES = one_of("page", "byline-genres")
"""What sort of text somebody's is, before *by*, as alternatives of an expression."""

BY = re.compile(
    rf"""(?:(?:written|posted|reported|reviewed|edited|produced|submitted|published|story|text|report|words|article
    |{BYLINE_GENRES})\s)?by\b[\s:|–-]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a byline begins: `By `, `Posted by `, `Analysis by `."""

BY_ALONE = frozenset(phrase_list("page", "by-alone"))
"""Whole lines, lower case, above the names of a byline."""

BY_BEFORE_A_DATE = word_set("page", "by-before-a-date")
"""First words, lower case, of lines that have names and a date."""

TOGETHER = re.compile(r"(?<=[a-z])(?<!Mc)(?<!Mac)(?=[A-Z][a-z])")
"""Where a name and a role were run together: `Ada ExampleTravel Writer`."""

PERSON = re.compile(
    rf"""(?:(?i:written\s)?(?i:by)\s?)?
    (?P<names>[A-Z][\w’'-]*[a-z](?:\s(?:[A-Z][\w’'.-]*|(?:{alternation(PARTICLES_OF_PEOPLE)})\b)){{1,3}}?)
    (?P<rest>\s?\d.{{0,30}}|\s?@\w+.{{0,20}}|\s?[·|•/,–-].{{0,80}}|\s?(?:[A-Z][a-z]+\s){{0,5}}(?:[A-Z]|[a-z])\w*)?""",
    re.VERBOSE,
)
"""A line with one person's name, perhaps with an age of the page or a role run together: `Ada Example2 minutes ago`."""

DATE_NUMBER = re.compile(
    rf"\d{{1,4}}(?:{ORDINAL_ENDS}|am|pm|z|h)?|\d{{1,2}}(?:\.\d+)?z|\d{{1,2}}\.\d\d(?:am|pm)?"
    r"|\d{4}-\d\d-\d\d(?:t\d\d)?|\d{8}t\d+z?|\d{1,2}-\d{1,2}-\d{2,4}"
)
"""A number as dates and times have it, in a word of its own, lower case: `19th`, `2023`, `9pm`, `2023-06-19`."""

TIME_IT_TAKES = re.compile(
    rf"\d{{1,3}}(?:\s?[–-]\s?\d{{1,3}})?[\s-]?(?:{one_of('page', 'minutes')})(?:\s(?:{one_of('page', 'taking-in')}))?",
    re.IGNORECASE,
)
"""How long it takes to read or hear a report: `4-Minute Listen`, `3 minute read`."""

WHERE_WRITTEN = re.compile(r"reporting\s(?:from|in)\s.{3,60}", re.IGNORECASE)
"""Where somebody wrote, below their name: `Reporting from Skarn`."""

SUMMED_UP = re.compile(
    r"(?:summary|key\s(?:points|takeaways|facts)|highlights|at\sa\sglance|in\s(?:brief|short))\W*", re.IGNORECASE
)
"""What stands above the points of a report, above its text."""

NUMBERS_AGO = word_set("page", "numbers-ago")
"""Words that stand for their number: `an hour ago`."""

TIME_AGO = re.compile(
    rf"""(?:(?:{alternation(STATING)}|last)\b[\s:]*)*(?:about\s|over\s)?(?:\d{{1,2}}|{alternation(NUMBERS_AGO)})\s?(?:{one_of("page", "units-ago")})\sago""",
    re.IGNORECASE,
)
"""How long ago a page was published or changed: `Updated 5 hours ago`."""

BEFORE_A_NAME = word_set("page", "before-a-name")
"""Words before a name that no author signs with: `Dr`."""

BYLINE_CLASSES = word_set("page", "byline-classes")
"""Words in the class of an element that holds who wrote."""

PICTURE_CLASSES = word_set("page", "picture-classes")
"""Words in the class of an element that holds a picture, its caption or its credit."""

JOINING = one_of("page", "between-names")
"""What joins the names of a byline, as alternatives of an expression."""

AFTER_A_NAME = one_of("page", "after-a-name")
"""What stands between somebody's name and where they are, or whom they write for, as alternatives of an expression."""

CONTRIBUTED = re.compile(
    r"""(?:additional|further)\s(?:reporting|research|writing)\b.{0,200}
    | \(?with\s(?:files|inputs?|reporting|reports|contributions?|additional\sreporting)\s(?:from|by)\b.{0,200}
    | \(?reporting\sby\b.{0,250}
    | (?:.{0,200}\b)?contributed\s(?:to\sthis\s(?:report|story|article|post|piece)|from\s[A-Z]\w+|reporting)\b.{0,80}
    | .{0,120}\b(?:writers?|reporters?|correspondents?|journalists?|press|staff|news)\b.{1,160}\bcontributed\.?
    | .{0,160}\breported\sfrom\s[A-Z].{0,80}\bcontributed\b.{0,80}
    | this\s(?:article|story|report|post|piece)\s(?:was\s)?(?:has\s)?(?:been\s)?(?:originally|first|previously)?\s?
      (?:appeared|published|appears|ran)\b.{0,160}
    | \W{0,3}with\sassistance\s(?:from|by)\b.{0,200}
    | (?:source|sources|via)\s?:\s?.{2,60}
    | via\s\S{2,40}""",
    re.IGNORECASE | re.VERBOSE,
)
"""`Associated Press writer Emily Wang contributed.`, `This article originally appeared on`, `SOURCE: News agencies`."""

REPORTED = re.compile(r"\(?reporting\s(?:and\swriting\s)?by\s(?P<names>[^;)]{3,200})", re.IGNORECASE)
"""Who reported what others only edited or added to: `Reporting by Ada Example in Vik; editing by Bo Sample`."""

HELPED = re.compile(
    r"""additional\b|further\b|\(?with\s(?:files|inputs?|reporting|reports|contributions?|additional|assistance)\b|.*\bcontributed\b""",
    re.IGNORECASE,
)
"""How such a line begins that tells who had a part in a report of others: not `originally published by`, `Source:`."""

OWNS = r"(?:©|\(c\)|copyright\b|the-)[\W\d]*(?:(?:by|the)\s)*"
"""How a line begins that names who owns a text, as part of an expression: `© 2024 `, `Copyright 2024 The `."""

ADDRESSED = word_set("page", "addressed")
"""Words by which a newsroom speaks to its reader, or of itself."""

YOU = word_set("page", "you")
"""Those of them that are the reader."""

PICTURES_HEAD = re.compile(
    r"(?:\d{1,3}\s)?(?:show|view|see)\sall\b.{0,80}|.{0,60}\b(?:in\spictures|gallery|photos|slideshow)\W*|.{0,60}\s\d{1,3}\s(?:show|view|see)\sall\b.{0,80}",
    re.IGNORECASE,
)
"""What stands above a gallery: `34 show all UK news in pictures`."""

AUTHOR_NOTE = re.compile(
    r"""(?:[A-Z][\w.'’-]*\s){1,5}(?:is|was)\s(?:an?|the|our|[A-Z][\w.-]+(?:['’]s?)?)\s(?:[\w'’,&.-]+\s){0,8}?
    (?:reporter|writer|editor|journalist|correspondent|columnist|author|blogger|freelancer?|contributor|producer
      |curator|educator|speaker|aficionado|fellow)\b""",
    re.VERBOSE,
)
"""How a note on the author begins: `Ada Example is a freelance writer based in Toronto`."""

AUTHOR_CONTACT = re.compile(
    r"""@\w{2,}|\bfollow\s(?:him|her|them|me)\b|\b(?:his|her|their)\s(?:work|writing|articles|column)\b
    |\bbased\sin\b|\bmay\sbe\sreached\b|\b(?:email|reach|contact)\s(?:him|her|them|me)\b|\bcan\sbe\sreached\b
    |\bread\smore\sfrom\b|\bhave\sa\stip\b|\blives\sin\b|\bhas\swritten\sfor\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What else such a note says: how to reach them, where they live."""


AUTHOR_COVERS = re.compile(
    r"""(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3})\s(?:(?:has|have)\s(?:been\s)?(?:covered|covering|written\sabout|reported\son)
    |covers|writes\sabout|reports\son)\b(?=.{0,120}(?:\bsince\s\d{4}\b|\sfor\s(?:the\s)?(?-i:[A-Z])[\w’'-]*(?:\s(?-i:[A-Z])[\w’'-]*){0,3}\.))""",
    re.VERBOSE,
)
"""How a note begins that says what an author covers: `Ada Example has covered the county since 2016`."""

AUTHOR_REACHED = re.compile(
    r"""(?:reach|contact|e-?mail|follow|write\sto|message)\s(?:reporter\s|editor\s)?(?-i:[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3})\s(?:at|on|by|via)\s
    .{0,60}(?:@\w{2,}|\d{3}-\d{4})""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a note begins that says where an author is reached: `Reach Ada Example at ada@example.org`."""


GENRE_WORDS = {
    word: genre for genre, words in table("page", "genre-words", str, split_phrases).items() for word in words
}
"""Sections and labels of texts that are no reports, with the genre that they tell."""

SECTION_NAMES = word_set("page", "section-names")
"""Names of the sections that most newsrooms have."""

GENRE_FOLDERS = word_set("page", "genre-folders")
"""Folders of a web address that tell a genre."""

GENRE_BYLINE = re.compile(rf"({BYLINE_GENRES})\sby\b", re.IGNORECASE)
"""How a byline begins that says what sort of text it is of: `Analysis by Ada Example`."""

OPINION_BYLINE = re.compile(
    r"""(?:by\s)?(?:.{2,60}?[,|/·•–—-]\s?)?
    (?:(?:the\s)?(?:\S+\s){0,3}editorial\s(?:board|team)|(?:opinion\s)?columnist|opinion\s(?:writer|editor|contributor))""",
    re.IGNORECASE | re.VERBOSE,
)
"""A byline of who writes no reports: `By Ada Example, Opinion Columnist`, `By The Editorial Board`."""

OWN_VIEWS = re.compile(
    r"""\b(?:views|opinions)\sexpressed\b(?:(?!\bcomments?\b|\breaders?\b).){0,60}?
    \b(?:(?:his|her|their|my)\sown\b|(?:those\sof\s)?(?:the|its)\s(?:author|writer|columnist)s?\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands below a text that is somebody's opinion: `The opinions expressed here are those of the author.`"""

CALL = re.compile(
    rf"""(?:please\s|to\s|you\scan\s|also\s|and\s|or\s|don['’]t\sforget\sto\s|be\ssure\sto\s|want\s(?:more|to)\b.{{0,40}}?[?!]\s?)?
    (?:{one_of("page", "calls")})\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a call begins: `Subscribe`, `Follow us`, `Click here`, `Have a tip?`."""

MEDIUM = re.compile(
    r"""\b(?:newsletters?|inbox|e-?mails?|facebook|twitter|instagram|youtube|whatsapp|telegram|linkedin|flipboard|tiktok
    |podcasts?|app\sstore|google\splay|(?:our|the|news|mobile)\sapp|subscri\w+|https?://|membership|free\s(?:trial|stor(?:y|ies)|articles?|account)|click(?:ing)?\shere|here\sto
    |(?:browser|push)\snotifications?|our\s(?:channel|website|site|page|forums?|community|free|weekly|daily|magazine|latest|full)
    |comment\son\sthis\s(?:article|story)|follow\s(?:us|me|him|her|them)|\bus\son\b|@\w{2,}|(?:daily|news|breaking)\s(?:alerts|updates)|preferred\ssource|the\sform\sbelow|our\s(?:news\s)?team|news\steam|letterbox|us\sa\sletter|us\syour|letters?\sto\sthe\seditor|[\d,]+\s(?:other\s)?(?:readers|subscribers)|tip\?|tips?\s(?:line|to))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a call is for: a newsletter, an app, a channel."""

TEASER = re.compile(
    r"""(?:related|see\smore|see\salso|read\s(?:more|also|next)|also(?:\s(?:read|see))?|more|watch|listen|don['’]?t\smiss
    |recommended|must\sread|in\scase\syou\smissed\sit|explore|in\spictures|photos|video|live|click\shere|subscribe|podcast)
    \s?(?:[:|»>]|\s[–-])\s?(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a link to another story begins: `Related: `, `READ MORE: `, `Also: `."""


COMMENTS_BEGIN = re.compile(
    r"""(?:\d[\d,]*|one|no)\s(?:thoughts?|responses?|repl(?:y|ies)|comments?)(?:\s(?:on|to|so\sfar|for)\b.{0,160}|\s?[(:].{0,40})?
    | (?:leave|post|add|write|submit|join)\s(?:a|your|the|an?\s\w+)\s(?:comment|reply|response|discussion|conversation|comments)\b.{0,30}
    | (?:user|all|reader|readers['’]?|your|latest|top)\scomments?\b.{0,20}
    | (?:view|show|hide|see|read|load)\s(?:all\s|the\s|more\s)?(?:\d+\s)?comments?\b.{0,20}
    | comments?\s?(?:[(:]?\s?[\d+]*\s?[):]?|are\sclosed\b.{0,20}|on\sthis\s\w+|section|policy)
    | comment\son\sthis\s(?:story|article|post)
    | join\s(?:the\s)?(?:discussion|conversation)
    | comments\spowered\sby\b.{0,20}
    | (?:log|sign)\sin\sto\s(?:leave\sa\s)?(?:comment|reply)
    | (?:please\s)?(?:log|sign)\sin\b.{0,40}\bto\s(?:post\syour\s|leave\sa\s|post\sa\s|)comment
    | comments\s(?:are|will\sbe|must\sbe)\b.{0,100}
    | your\semail\s(?:address\s)?will\snot\sbe\spublished\b.{0,60}
    | permalink\b.{0,40}comments?\b.{0,40}
    | you\smust\sbe\slogged\sin\sto\b.{0,60}""",
    re.IGNORECASE | re.VERBOSE,
)
"""`Leave a Reply`, `34 responses to “…”`, `Comments (3)`, matched as a whole line."""

COMMENTS_FOLLOW = re.compile(
    r"""(?:\d[\d,]*|one)\s(?:thoughts?|responses?|repl(?:y|ies)|comments?)\s(?:on|to)\b.*|(?:user|reader|readers['’]?)\scomments?.*
    |comments\sare\sclosed.*""",
    re.IGNORECASE | re.VERBOSE,
)
"""Those of them that stand nowhere else: `10 thoughts on “…”`."""


LEGAL_CUES = tuple(table("page", "legal-cues", str, split_phrases).values())
"""Words of legal text, what belongs together in one cue: any two cues in a last paragraph make it legal text."""

LEGAL_START = re.compile(
    r"""(?:©|\(c\)\s?\d{4}|copyright\b|disclaimer\s?:|all\srights\sreserved|the\s(?:views|opinions)\sexpressed\b
    |if\syou\s(?:buy|purchase|click)\b.{0,80}\b(?:may|might|will)\b
    |this\s(?:website|site)\suses\b|by\s(?:subscribing|signing\sup|continuing|registering|using\s(?:this|our))\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""How legal text begins."""

TEXT_NAMES = r"(?:\w+\s)?(?:story|article|post|report|piece|page|column|headline|version|obituary|review)"

OWN_TEXT = rf"this\s{TEXT_NAMES}"
"""What a newsroom calls its own text: `this story`."""

EARLIER_TEXT = (
    rf"(?:an?|the)\s(?:earlier|previous|prior|original|older)\s(?:version|edition)\sof\s(?:this|the)\s{TEXT_NAMES}"
)
"""What it calls what stood there before: `an earlier version of this article`."""

BY_AN_ERROR = rf"""(?:due\sto|because\sof|owing\sto)\san?\s(?:\w+\s)?error,?\s(?:an?|the)\s{TEXT_NAMES}\b.{{0,120}}
    \b(?:misstated|misspelled|misspelt|misidentified|misattributed|incorrectly|mistakenly|wrongly|omitted)"""
"""How a newsroom puts right what stood elsewhere: `Because of an editing error, an article on Tuesday misidentified …`."""

UPDATE_NOTE = re.compile(
    rf"""[•*▪(\[\s]*(?:
    an?\s(?:\w+\s)?version\sof\s{OWN_TEXT}\s(?:first\s|originally\s|also\s)?(?:appears|appeared|ran|was\spublished|will\sappear)\b.{{0,300}}
    | note\s?:\s?.{{2,200}}
    | (?:updated?|corrected|correction|corrections|clarification|editor['’]?s['’]?\snote)\b
      (?:\s(?:with|at|on|to)\b|\s?:|,\s(?:\w+\.?\s\d{{1,2}}|\d{{1,2}}\s\w+)(?:,?\s\d{{4}})?\s?:|\s?\([^()]{{3,45}}\)\s?:
        |\s[–—-]\s\w+\.?\s\d{{1,2}}(?:,\s\d{{4}})?\s?:)\s?.{{2,400}}
    | (?:corrects|adds|updates|clarifies|removes|recasts|rewrites|refiles|repeats|fixes|deletes|changes)\b(?=[^()]*\)\W*$).{{2,200}}
    | {OWN_TEXT}\s(?:has\sbeen|was|is|will\sbe|may\sbe)\s(?:\w+\s)?
      (?:corrected|amended|updated|changed|edited|clarified|revised|modified|republished|developing|breaking)\b.{{0,400}}
    | {OWN_TEXT}\s(?:corrects|clarifies|updates|misstated|misspelled|misspelt|misidentified|incorrectly|mistakenly)\b.{{0,400}}
    | {EARLIER_TEXT}\s.{{0,400}}
    | (?:due\sto|because\sof|owing\sto)\san?\s(?:\w+\s)?error\b.{{0,60}}(?:{OWN_TEXT}|{EARLIER_TEXT}).{{0,400}}
    | {BY_AN_ERROR}\b.{{0,400}}
    | (?:we|(?-i:(?:The\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,3}}))\sregrets?\sthe\s(?:errors?|mistakes?|omissions?)\.?
    | this\sis\sa\s(?:breaking|developing)\s(?:news\s)?story\b.{{0,150}}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a newsroom says of its own text: `Updated with latest details.`, `Correction: …`, `This article was amended on …`."""

ABOUT_ITSELF = re.compile(
    rf"\W*(?:{OWN_TEXT}|{EARLIER_TEXT}|{BY_AN_ERROR}|.{{0,60}}\bregrets?\sthe)", re.IGNORECASE | re.VERBOSE
)
"""How a note begins that may as well be a sentence of an article, so that only its place above or below the text tells."""

ABOUT_COMPANY = re.compile(
    r"""\b(?:is\s(?:an?|the|one\sof\sthe)\s(?:[\w’'-]+\s){0,4}?(?:provider|company|firm|manufacturer|supplier|network|publisher|platform|maker|group|organi[sz]ation)\b
    |(?:is\s)?headquartered\sin|was\sfounded\sin|founded\sin\s\d{4}|employs\s(?:around|about|over|more\sthan|approximately|some)?\s?[\d,]+\s
    |(?:are|is)\s(?:listed|traded|quoted)\son|is\spart\sof\s.{0,60}\b(?:group|company|network|publisher)\b|subsidiaries\sin|offices\sin\s\d+|operat(?:es|ing)\s(?:businesses\s)?in\s[\d]+\scountries
    |for\smore\sinformation,?\s(?:please\s)?visit|visit\sour\s(?:corporate\s)?(?:site|website)|learn\smore\sat\s(?:www|http)|(?:the\svision|the\smission)\sof\s\w+\sis)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a firm says of itself below its press release, and a publisher below its pages."""

ABOUT_HEAD = re.compile(r"about\s(?:us|the\s)?\S.{0,50}", re.IGNORECASE)
"""The heading above it: `About Ascom`."""

RELEASE_WIRE = re.compile(rf"[(/]\s?(?:{one_of('page', 'release-wires')})\b[^()/]{{0,20}}[)/]", re.IGNORECASE)
"""Who carries what firms say of themselves, as datelines have it: `/PRNewswire/`, `(BUSINESS WIRE)`."""

RELEASE_MARK = re.compile(
    r"""\W{0,3}(?:for\simmediate\s(?:press\s|media\s)?release(?:\s?[:|–—-].{0,50}|\s[^.]{0,20}\d[^.]{0,20})?|(?:press|news|media)\srelease
    |embargoed\s(?:until|till|for)\b.{0,60})\W{0,3}""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands above a press release: `FOR IMMEDIATE RELEASE`."""

RELEASE_CONTACT = re.compile(
    r"(?:(?:press|media|news|investor)\s)?(?:contacts?|enquiries|inquiries)\s?:.{0,80}", re.IGNORECASE
)
"""Whom to ask about it, above its text or below: `Media Contact: Ada Example`."""

RELEASE_ENDS = re.compile(
    r"""about\s(?-i:[A-Z])[^.]{1,60}|(?:cautionary\s.{0,30})?forward[\s-]looking\sstatements?.{0,20}|safe\sharbou?r\b.{0,40}
    |(?:press|media|investor)\scontacts?
    |source:?\s(?-i:[A-Z])[^.]{1,60}|\W{0,3}ends\W{0,3}|\#\s?\#\s?\#""",
    re.IGNORECASE | re.VERBOSE,
)
"""What heads the parts below a press release's text: `About Skarn Lines`, `Media Contact:`, `SOURCE Skarn Lines`."""

NOTES_TO_EDITORS = re.compile(r"notes?\s(?:to|for)\s(?:the\s)?editors?\b\W{0,3}", re.IGNORECASE)
"""What heads the notes below a statement to the press."""

OFFER_CUES = tuple(table("page", "offer-cues", str, split_phrases).values())
"""What offers of a newsletter or a subscription say, and what asks for money; each tuple is one cue."""

FORM_CUES = phrase_list("page", "form-cues")
"""What the parts of a form say: one line has several of them where a page's text was taken with its forms."""

PLAYER_CUES = phrase_list("page", "player-cues")
"""What a video player says: `JUST WATCHED`, `Replay`, `Media playback is unsupported on your device`."""


AGENCY = re.compile(rf"\b(?:(?:Getty|GETTY)(?:\s(?:Images|IMAGES))?|{one_of('page', 'picture-suppliers')})\b")
"""Who supplies pictures: `Getty`, `AP`, `Pool`."""

PHOTO = re.compile(
    r"""(?:file\s|stock\s|courtesy\s|handout\s)?
    (?:photo(?:graph)?s?|image|picture|pic|credit|illustration|graphic|screenshot|screengrab|video|artwork|photographer)s?
    (?:\s(?:credit|courtesy|illustration|by|from|of|via|source)|\s?[:/|©(–-])""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a credit begins: `Photo by`, `Image:`, `Photo credit`, `(Image © `."""

CAPTION_BEGINS = re.compile(
    r"""(?:(?:image|media|video|photo|picture|figure)\s(?:copyright|caption|source|credit|playback)\b
    |(?:grab|still|screen\s?grab|screenshot|image|frame)\s(?:from|of|taken\sfrom)\s(?:an?\s|the\s)?(?:\w+\s)?(?:video|footage|film|clip)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""How what is told of a picture begins: `Image copyright EPA Image caption`, `Grab from a video`."""

IN_PICTURE = re.compile(
    r"""\bin\s(?:this|an?)\s(?:(?:undated|recent|handout|file|\w+\s\d{1,2},?(?:\s\d{4},?)?)\s)?(?:photo(?:graph)?|picture|image)
    (?:\s(?:obtained|released|provided|taken|made|from|by|shared|posted)\b[^.]{0,80})?\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a sentence ends that describes a picture: `in a photo obtained by CNN`."""

IN_BRACKETS = re.compile(
    r"""[(\[]\s?(?:
        (?:file\s|stock\s|courtesy\s|handout\s)?(?:photos?|images?|pictures?|pic|credit|illustration|graphic|screenshot|source)\b[^()\[\]]{0,120}
        | [^()\[\]]{0,80}\b(?:photo|image|file\sphoto|file|via\s[A-Z][\w]*|courtesy)\b[^()\[\]]{0,60}
        | [^()\[\]]{0,60}[/|–-]\s?[^()\[\]]{0,60}
        | ©[^()\[\]]{0,80}
        )[)\]]\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A credit in brackets at the end of a line: `(AP Photo/Alan Diaz, File)`, `(Leah Millis/AFP - Getty)`, `(Image: NASA)`."""

CREDIT_SEPARATOR = re.compile(r"[/|]|\s[–—-]\s|\bvia\b|,|©")
"""What stands between the names of a credit: `Leah Millis/AP`, `Natalie Naccache | Getty`."""

BEFORE_A_SUPPLIER = word_set("page", "before-a-supplier")
"""Words among the names of a credit, lower case."""

PICTURE_HOLDER = re.compile(r"©(?!.*\b(?:19|20)\d\d\b.*\b(?:Inc|LLC|Ltd|Corp|[Rr]eserved)\b)\s?\S.{0,80}")
"""Who holds the right in a picture, without the year and firm of a page's own: `© Aaron Schwartz`."""

PICTURE_DATED = re.compile(rf"\b(?:19|20)\d\d\b|\b(?:{alternation(FULL_WEEKDAYS)}), [A-Z]")
"""The day of a picture, whole as captions give it: `on June 19, 2023`, `Tuesday, Nov.`."""

PLAYER_BUTTON = re.compile(r"(?:CLOSE|SHARE|REPLAY|PLAY|PAUSE|SKIP|WATCH|NEXT UP)\s(?=[A-Z“\"'‘])")
"""A player's button before the words of its video: `CLOSE A merger between`."""

CAPTION_CUE = re.compile(
    r"""\b(?:left|right|center|centre|foreground|background|pictured|seen\shere|clockwise|file\sphoto|undated|top\srow
    |\(?[LCR]\)|poses?|posing|looks\son|walks?|speaks?|attends?|arrives?|shakes?|holds?|waves?|gestures?|stands?|sits?
    |listens?|participates?|celebrates?|reacts?|watches|passes|smiles?|rides?|puts|is\sseen|are\sseen|is\sshown
    |are\sshown|is\spictured|is\sdisplayed|takes\spart|meets)\b""",
    re.VERBOSE,
)
"""What captions say: who stands where, and in the present tense what they do."""


CAPTION_CLASSES = word_set("page", "caption-classes")
"""Words of the names that pages give to the element of a caption."""

CAPTION_CLASSES_NOT = word_set("page", "caption-classes-not")
"""Words before them in the names of what else has a caption, or has none."""


SECTION_HEAD = re.compile(
    r"""(?:
        more\s(?:in|on|from|about|of|stories|news|headlines|videos|articles|posts|coverage|like\sthis|to\s(?:read|explore))\b.*
        | related(?:\s\w+){0,2}
        | (?:you|others)\s(?:may|might|could|will|also)\s(?:also\s)?(?:like|love|enjoy|be\sinterested|want|have\smissed|read|viewed)\b.*
        | (?:what|people)\s(?:others|to|are|you|is)\s.*(?:reading|read|popular|missed)\b.*
        | (?:our\s|the\s|today's\s)?(?:most|top|latest|recent|popular|trending|best|newest|more)\s(?:recent\s|popular\s)?
          (?:news|stories|story|headlines|posts|articles|videos|read|reads|viewed|shared|popular|watched|commented
            |comments|recent|now|topics|picks|galleries)\b.{0,30}
        | (?:recommended|trending|popular|sponsored|promoted)(?:\s(?:for|by|from|on|now|in|stories|content|links|posts|videos|articles|you|news|reading)\b.{0,30})?
        | (?:read|see|watch|up|explore|discover|coming|play|view)\s(?:next|also|further|more|this)\b.{0,25}
        | what\sto\s(?:read|watch)\snext
        | also\s(?:read|see|on|in\sthe\snews)\b.{0,20}
        | (?:don['’]?t|do\snot)\smiss\b.{0,15}
        | must[\s-](?:reads?|see|watch)\b.{0,20}
        | in\sother\snews | in\scase\syou\smissed\sit | icymi
        | (?:from\s)?(?:around|across)\s(?:the\sweb|the\ssite|the\snetwork).{0,20} | from\s(?:the\s(?:web|archives?)|our\s(?:partners|network|sponsors?))
        | editor['’]?s?['’]?\s(?:picks?|choice).{0,15} | staff\spicks | our\spicks
        | (?:newswire|elsewhere\son\b.{0,20}|keep\sreading|something\sto\sconsider)
        )""",
    re.IGNORECASE | re.VERBOSE,
)
"""`More in Politics`, `Related stories`, `You may also like`, `Most read in world news`, matched as a whole line."""

LIST_BEGINS = re.compile(
    r"""(?:related|more|recommended|popular|most\sread|top|latest)\s(?:stories|articles|news|videos|content|coverage|headlines)\b\s?:?\s(?=[A-Z‘'“\"])""",
    re.IGNORECASE,
)
"""How a list of other stories begins whose headlines were run together with its heading."""

LONGEST_HEAD = 9
"""Words of the longest heading."""


SCRIPT_NEEDED = re.compile(
    r"""(?:.{0,80}\b(?:enable|turn\son|activate|requires?|without|supports?|need|disabled|switch\son)\b.{0,30}\bjava\s?script\b.{0,120}
    |.{0,40}\bjava\s?script\b.{0,30}\b(?:disabled|required|not\senabled|turned\soff|not\savailable|is\soff)\b.{0,120})""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a page says whose text only a script brings: `Please turn on JavaScript to read this story.`"""

BROWSER_CUES = tuple(table("page", "browser-cues", str, split_phrases).values())
"""What a page says of the browser that it is seen with; each tuple is one cue."""

BROWSER_NEEDED = re.compile(
    r"""(?:your|this)\s(?:web\s)?browser\s(?:version\s)?(?:does\snot|doesn['’]t|can\s?not|can['’]t|is\snot|isn['’]t|is\sno\slonger|no\slonger|is\sun)\s?(?:support|able|play|display).{0,80}
    |(?:view|open|read|see)\s(?:this\s(?:\w+\s)?|it\s|us\s)?(?:in|with)\s(?:your|a|the)?\s?(?:web\s)?browser\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands where a browser shows nothing, and above a newsletter: `Your browser does not support iframes.`"""

OWN_SOUND = re.compile(
    rf"""(?:listen\sto|hear|watch|play)\s{OWN_TEXT}\b.{{0,30}}
    |this\s(?:audio|recording|narration|voice|voice-over|summary)\b.{{0,40}}\b(?:ai|automated|artificial|computer|synthetic|machine|text-to-speech)\b.{{0,60}}
    |{OWN_TEXT}\s(?:is|was)\s(?:read|narrated|voiced)\b.{{0,60}}\b(?:ai|automated|artificial|computer|synthetic|machine)\b.{{0,40}}
    |getting\syour\s.{{0,40}}\bplayer\sready\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands beside a report's own recording: `Listen to this article`, `This audio is generated by an automated system.`"""

PLAYING = re.compile(r"(?:now\splaying|just\swatched)\W*", re.IGNORECASE)
"""What stands above the title of a player's video."""

APPEAL_CUES = tuple(table("page", "appeal-cues", str, split_phrases).values())
"""What appeals to the reader to tell or send something say; each tuple is one cue."""

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)@\w{2,}")
"""Where somebody is written to: an address of mail, or a handle."""

ADDRESS_ALONE = re.compile(
    rf"(?:{one_of('page', 'address-labels')})(?:\sus)?(?:\sat|\son)?\s?:?\s(?:{ADDRESS.pattern}|\+?[\d ()-]{{7,20}})\W*",
    re.IGNORECASE,
)
"""An address with what it is for: `Tweet: @ada`, `WhatsApp: +44 7700 900123`."""

CITED = re.compile(r"\bdoi\.org/|\bdoi:\s?\d|\barxiv\b.{0,60}\(\d{4}\)|\bet\sal\..{0,160}\(\d{4}\)\W*$", re.IGNORECASE)
"""A reference to a paper, as lists below an article have it."""

DATE_GLUED = re.compile(
    rf"[a-z](?:\d{{1,2}}\s(?i:{alternation(PAGE_MONTHS)})|(?i:{alternation(PAGE_MONTHS)})\s\d{{1,2}},)\s\d{{4}}$"
)
"""Where a page ran a headline and its day together: `Firm fined over leaks8 June 2022`."""

TAG_ALONE = re.compile(r"[A-Z][\w’'&-]*(?:\s(?:[A-Z&][\w’'&-]*|of|and|the|in|for)){0,3}")
"""What a text is filed under, as a line of its own: `Ferries`, `County of Skarn`."""

POSTAL = re.compile(
    r"""(?:[^.!?]|(?<=[A-Z][a-z])\.|(?<=Inc)\.|(?<=Ltd)\.){0,80}?\b\d{1,5}\s(?:(?:[NSEW]\.?|North|South|East|West)\s)?(?:[A-Z0-9][\w’'.-]*\s){1,3}
    (?:Street|St|Avenue|Ave|Road|Rd|Lane|Square|Boulevard|Blvd|Drive|Place|Plaza|Way|Parkway|Highway|Quay)\b\.?,.{0,80}""",
    re.VERBOSE,
)
"""Where a firm sits: `The Skarn Post, 10 Harbour Street, Vik`."""

STRONG = word_set("page", "strong-controls")
"""One of these makes a line a control, if the others of the line are in `WEAK`."""

WEAK = word_set("page", "weak-controls")
"""Words that controls have beside the strong ones; a sentence has them too."""

WHOLE_LINES = frozenset(phrase_list("page", "whole-lines"))
"""Whole lines, in lower case without marks at the ends, that are controls though no word is strong."""

LONGEST_CONTROL = 12
"""Words of the longest control."""

TAGS = re.compile(
    r"(?:filed\sunder|posted\sin|tags|tagged|topics|categor(?:y|ies)|labels|keywords)\b\s?:?.{0,120}",
    re.IGNORECASE,
)
"""What a page files an article under: `Filed under: Elections`, `Tags Kristi Noem South Dakota`."""

COUNTER = re.compile(r"(?:image|photo|slide|picture|page|video)?\s*\d{1,3}\s*(?:/|of)\s*/?\s*\d{1,3}", re.IGNORECASE)
"""Which picture of how many is shown: `Image 1 of 23`, `1 / 8`."""

AD_MARK = re.compile(r"[\W_]*(?:advertisement|advertorial)\b[\W_]*(?:\S{0,40}|\w[\w\s]{0,40})", re.IGNORECASE)
"""A line that says it is an advertisement, perhaps with the name of its slot: `- Advertisement - spot_img`."""
