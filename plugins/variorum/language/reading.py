"""Reading: from sources to the corpus, one analysis a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.flaws import flaws_of, singular_names
from variorum.language.form import form_of
from variorum.language.leaning import leaning_of
from variorum.language.polarity import polarity_of
from variorum.language.printed import printed
from variorum.language.quantities import quantities_of
from variorum.language.quoted import quoted_spans
from variorum.language.time_phrases import times_of
from variorum.language.weights import Weights, weigh
from variorum.language.wording import Wording
from variorum.language.words import words_of
from variorum.model import Source


def analyse(sources: Sequence[Source]) -> Corpus:
    """Read every sentence of the sources; the order in which they come makes no difference."""
    ordered = tuple(sorted(sources, key=lambda source: source.key))
    wordings = tuple(_wordings(ordered))
    names = _names(wordings)
    weights = weigh([{word.key for word in wording.words if word.telling} for wording in wordings])
    singular = singular_names(wordings)
    analyses = (_analysis(one, names, singular, weights) for one in wordings)
    return Corpus(ordered, tuple(analyses), weights)


def _wordings(sources: Sequence[Source]) -> Iterator[Wording]:
    for number, source in enumerate(sources):
        quoted = quoted_spans(source)
        last = max(1, len(source.sentences) - 1)
        for place, sentence in enumerate(source.sentences):
            shown = printed(source, sentence)
            spans = ((shown.at(start), shown.at(end)) for start, end in quoted[sentence.id])
            yield Wording(
                sentence=sentence,
                source=number,
                place=place,
                along=place / last,
                printed=shown,
                text=shown.text,
                words=words_of(shown.text),
                quoted=tuple((start, end) for start, end in spans if start < end),
            )


def _names(wordings: Sequence[Wording]) -> frozenset[str]:
    """Tell which keys are names: capitals inside a sentence, more often than not."""
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for wording in wordings:
        for word in wording.words:
            if not word.telling:
                continue
            if not word.capital:
                lower[word.key] += 1
            elif word.start > 1:
                capital[word.key] += 1
    return frozenset(key for key, count in capital.items() if count >= lower[key])


def _analysis(
    wording: Wording, names: frozenset[str], singular: frozenset[str], weights: Weights
) -> Analysis:
    form = form_of(wording)
    telling = [word for word in wording.words if word.telling]
    bag = {word.key: weights[word.key] for word in telling}
    keys = [word.key for word in wording.words]
    return Analysis(
        sentence=wording.sentence,
        source=wording.source,
        place=wording.place,
        along=wording.along,
        printed=wording.printed,
        text=wording.text,
        words=wording.words,
        quoted=wording.quoted,
        bag=bag,
        names=frozenset(key for key in bag if key in names),
        runs=frozenset(zip(keys, keys[1:], keys[2:], strict=False)),
        quantities=quantities_of(wording.text, wording.words),
        quoted_words=frozenset(word.key for word in telling if wording.is_quoted(word.start)),
        form=form,
        polarity=polarity_of(wording),
        leaning=leaning_of(wording),
        flaws=flaws_of(wording, form, singular),
        times=times_of(wording.text, wording.words, wording.quoted),
    )
