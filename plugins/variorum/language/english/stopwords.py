"""English words that carry grammar and hardly any news: they are evidence of nothing on their own."""

from __future__ import annotations

from variorum.language.english.stems import stem

STOPWORDS = frozenset(
    stem(word)
    for word in """
    a an the this that these those
    i me my mine myself we us our ours ourselves you your yours yourself yourselves
    he him his himself she her hers herself it its itself they them their theirs themselves
    who whom whose which what
    am is are was were be been being have has had having do does did doing done
    will would shall should can could may might must ought
    and or nor but if then else so because as than though although while when where whether why how
    of in on at by for from to into onto with without within about against between among through
    during before after above below over under up down out off again further upon via per
    toward towards across along around amid
    not no yes too very also just only even still yet such both either neither each every any some
    all most more other another same own few much many several
    here there now
    s t d ll re ve m don doesn didn isn aren wasn weren hasn haven hadn won wouldn shouldn couldn mustn
    cannot
    say tell accord include
    mr mrs ms dr
    """.split()
)
"""Their stems."""
