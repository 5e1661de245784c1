"""Whether a sentence can be understood from what is printed before it."""

from __future__ import annotations

from msgspec import Struct, field

from variorum.edition.named import Whom
from variorum.edition.reports import Reports
from variorum.language.english.sentences import KINDRED, SPEAKING
from variorum.language.english.words import stem

CLOSE = 5
"""Printed sentences of a section back in which somebody who speaks, or what is said, must stand."""

KIN: dict[str, frozenset[str]] = {}
"""By stem: the stems of all nouns that it may take up."""
for _kindred in KINDRED:
    for _noun in sorted(_kindred):
        _stems = frozenset(stem(word) for word in _kindred)
        KIN[stem(_noun)] = KIN.get(stem(_noun), frozenset()) | _stems

SPEAKING_STEMS = frozenset(stem(noun) for noun in SPEAKING)


class Printed(Struct):
    """What stands on the page so far."""

    leads: list[str] = field(default_factory=list)
    """Sentence ids in order, an empty one where a section begins."""
    words: list[frozenset[str]] = field(default_factory=list)
    everything: set[str] = field(default_factory=set)
    introduced: set[int] = field(default_factory=set)
    """Persons who were named in full."""
    section: int = 0
    """Number of the sentence with which the section begins."""

    def begin(self) -> None:
        """Begin a section: nothing stands just before what follows."""
        self.leads.append("")
        self.section = len(self.words)

    def add(self, lead: str, support: Support) -> None:
        """Print a sentence."""
        words = frozenset(support.reports.corpus.of[lead].bag)
        self.leads.append(lead)
        self.words.append(words)
        self.everything |= words
        self.introduced |= support.names.introduced(lead)

    @property
    def near(self) -> set[str]:
        """The telling words of the sentences of this section just before."""
        return set().union(*self.words[max(self.section, len(self.words) - CLOSE) :])

    @property
    def last(self) -> str:
        """Id of the sentence printed just before; empty if there is none."""
        return self.leads[-1] if self.leads else ""


class Support(Struct, kw_only=True):
    """What each sentence needs before it, made once for an edition."""

    reports: Reports
    names: Whom
    explained: frozenset[str] = frozenset()
    """Sentences into which an editor put what they mean."""
    joints: frozenset[tuple[str, str]] = frozenset()
    """Claims of which an editor names the second right after the first."""
    _visible: dict[str, frozenset[int | str]] = field(default_factory=dict)
    _places: dict[str, dict[int, int]] = field(default_factory=dict)

    def predecessor(self, lead: str) -> str:
        """Id of the sentence that a sentence leans on; empty if it leans on none."""
        if lead in self.explained or not self.reports.corpus.of[lead].leaning.why:
            return ""
        return self.reports.before.get(lead, "")

    def follows(self, lead: str, last: str) -> bool:
        """Tell whether the claim printed last is that of the sentence on which a lead leans.

        A word that joins two sentences, such as *still*, may lean on the one that an editor puts there.
        """
        claim_of = self.reports.claim_of
        before = self.predecessor(lead)
        if not before or not last:
            return False
        joined = (claim_of[last], claim_of[lead]) in self.joints and not self.reports.corpus.of[lead].leaning.pronoun
        return joined or claim_of.get(before) == claim_of[last]

    def loses(self, lead: str, last: str) -> bool:
        """Tell whether what a lead leans on is lost where another's words are printed before it.

        A pronoun loses its meaning where they don't show it, the middle of a quotation its beginning.
        """
        before = self.predecessor(lead)
        lean = self.reports.corpus.of[lead].leaning
        if not before or before == last:
            return False
        if lean.exact or not lean.pronoun:
            return lean.exact
        return not self._meant(before, human=lean.person) & self._meant(last, human=lean.person)

    def supported(self, lead: str, printed: Printed) -> bool:
        """Tell whether a sentence leans on nothing that isn't printed before it.

        The sentence it leans on, or another reading of its claim that shows what a pronoun means, has to
        stand just before. A noun that is taken up has to stand anywhere before, unless that sentence is just
        before; one for who speaks or what is said, close by in any case. Whom it names by a surname alone, and its
        report in full before, has to be named in full anywhere before. Where an editor put in what is meant, nothing is
        needed.
        """
        if lead not in self.reports.before or lead in self.explained:
            return True
        if self.needs(lead) - printed.introduced:
            return False
        if self.predecessor(lead):
            return self.follows(lead, printed.last) and not self.loses(lead, printed.last)
        near = printed.near
        follows = printed.last == self.reports.before[lead]
        for noun in self.reports.corpus.of[lead].leaning.nouns:
            kin = KIN.get(noun, frozenset({noun}))
            if noun in SPEAKING_STEMS:
                if kin.isdisjoint(near):
                    return False
            elif not follows and kin.isdisjoint(printed.everything):
                return False
        return True

    def needs(self, lead: str) -> frozenset[int]:
        """Give the persons whom a sentence names by one word, and who are named in full before it in its report."""
        bare = self._bare(lead)
        return frozenset(who for who in bare if self._introduced_at(who, lead) < self.reports.place[lead])

    def _introduced_at(self, who: int, lead: str) -> int:
        """Give the place of the first sentence of a report, that of `lead`, that names somebody in full."""
        source = self.reports.sentences[lead].source
        if source not in self._places:
            first: dict[int, int] = {}
            for sentence in self.reports.sources[source].sentences:
                for one in self.names.introduced(sentence.id):
                    first.setdefault(one, self.reports.place[sentence.id])
            self._places[source] = first
        return self._places[source].get(who, len(self.reports.sources[source].sentences))

    def unintroduced(self, sentence: str, introduced: set[int]) -> int:
        """Count the people whom a sentence names by one word though no full name came before."""
        return len(self._bare(sentence) - introduced)

    def _bare(self, sentence: str) -> frozenset[int]:
        """Give the persons who are meant where a sentence gives one word of their full names alone."""
        people = self.names.people
        meant = {who for who in self.names.persons(sentence) if people.in_full(who)}
        return frozenset(meant) - self.names.introduced(sentence)

    def _meant(self, sentence: str, *, human: bool) -> frozenset[int | str]:
        """Give whom or what a sentence names, or, leaning on one before, whom or what it means."""
        key = f"{sentence} {human}"
        if key not in self._visible:
            names = self._shown(sentence, human=human)
            before = self.predecessor(sentence)
            self._visible[key] = names or (self._meant(before, human=human) if before else names)
        return self._visible[key]

    def _shown(self, sentence: str, *, human: bool) -> frozenset[int | str]:
        if human:
            return frozenset(self.names.persons(sentence))
        return frozenset(self.reports.corpus.of[sentence].names)
