"""Reading: from sources to the corpus, one analysis a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import asdict

from variorum.language.analysis import Analysis
from variorum.language.assertion import assertion_of, datings_of
from variorum.language.corpus import Corpus
from variorum.language.flaws import damaged_at, flaws_of, singular_names
from variorum.language.form import form_of
from variorum.language.leaning import leaning_of
from variorum.language.marks import outside, quoted_in
from variorum.language.names.names import Name, NameReader
from variorum.language.names.people import NamedText, Naming, People
from variorum.language.numbers.lengths import lengths_of
from variorum.language.numbers.numbers import numbers_of
from variorum.language.numbers.scopes import CountedAt, counted_at
from variorum.language.polarity import polarity_of
from variorum.language.printed import printed
from variorum.language.speech import Saying, sayings_of
from variorum.language.times.time_phrases import times_of
from variorum.language.wording import Wording
from variorum.language.words import Weights, runs_of, weigh, words_of
from variorum.model import Source


def analyse(sources: Sequence[Source]) -> Corpus:
    """Read every sentence of the sources; the order in which they come makes no difference."""
    ordered = tuple(sorted(sources, key=lambda source: source.key))
    wordings = tuple(_wordings(ordered))
    names = _names(wordings)
    people = _people(wordings)
    weights = weigh([{word.key for word in wording.words if word.telling} for wording in wordings])
    singular = singular_names(wordings)
    naming = Naming(wordings, people)
    sayings = sayings_of(wordings, naming)
    analyses = tuple(
        _analysis(one, names, named, singular, weights, sayings[one.sentence.id])
        for one, named in zip(wordings, people.names, strict=True)
    )
    return Corpus(ordered, analyses, weights, people, naming)


def _people(wordings: Sequence[Wording]) -> People:
    """Find the names in all sentences, and whom they mean."""
    reader = NameReader((one.text, one.words) for one in wordings)
    told = (NamedText(one.source, one.text, one.words, reader.names(one.text, one.words)) for one in wordings)
    return People(tuple(told))


def _wordings(sources: Sequence[Source]) -> Iterator[Wording]:
    for number, source in enumerate(sources):
        marked = quoted_in(source)
        last = max(1, len(source.sentences) - 1)
        for place, sentence in enumerate(source.sentences):
            shown = printed(source, sentence)
            quoted = marked[sentence.passage].sentence(sentence, len(shown.text))
            yield Wording(
                sentence=sentence,
                source=number,
                place=place,
                along=place / last,
                printed=shown,
                text=shown.text,
                words=words_of(shown.text),
                quoted=quoted.spans,
                begins_inside=quoted.begins_inside,
                ends_inside=quoted.ends_inside,
                lone_mark=quoted.lone,
                outside=outside(shown.text, quoted.spans),
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
    wording: Wording,
    names: frozenset[str],
    named: tuple[Name, ...],
    singular: frozenset[str],
    weights: Weights,
    sayings: tuple[Saying, ...],
) -> Analysis:
    form = form_of(wording)
    telling = [word for word in wording.words if word.telling]
    bag = {word.key: weights[word.key] for word in telling}
    times = times_of(wording.text, wording.words, wording.quoted)
    numbers = numbers_of(wording.text, wording.words, ((one.start, one.end) for one in times))
    polarity = polarity_of(wording)
    return Analysis(
        **asdict(wording),
        bag=bag,
        asserted=assertion_of(wording, sayings),
        names=frozenset(key for key in bag if key in names),
        named=named,
        runs=runs_of([word.key for word in wording.words]),
        numbers=numbers,
        counted_at=counted_at(wording.text, wording.words, times) if numbers else CountedAt(),
        quoted_words=frozenset(word.key for word in telling if wording.is_quoted(word.start)),
        sayings=sayings,
        form=form,
        polarity=polarity,
        lengths=lengths_of(wording, numbers, polarity) if numbers else (),
        leaning=leaning_of(wording),
        flaws=flaws_of(wording, form, singular),
        damaged_at=damaged_at(wording),
        times=times,
        datings=datings_of(wording, times),
    )
