"""A claim's id outlives the growth of its claim; an id that goes leads on to where its sentences went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from variorum import identity
from variorum.edition.history import keep_ids
from variorum.editorial.editions import FrozenClaim, FrozenEdition
from variorum.model import Claim, Collation, Difference, DifferenceKind, DifferenceLabel

SENTENCES = [f"{key}.s-{number}" for key in ("courier", "gazette") for number in range(6)]


def collation(*groups: Sequence[str]) -> Collation:
    """Make claims of these sentences, each with the id that collating gives it."""
    return Collation(
        claims=tuple(
            Claim(id=identity.short_hash("c", group[0]), lead=group[0], sentences=tuple(group)) for group in groups
        ),
        links=(),
    )


def frozen(held: Collation, date: str = "2024-03-05") -> FrozenEdition:
    claims = tuple(FrozenClaim(c.id, c.sentences, c.aliases) for c in held.claims)
    return FrozenEdition(date=date, sources={}, claims=claims, topics={}, differences=(), texts={})


def groups() -> st.SearchStrategy[list[list[str]]]:
    """Part some of the sentences into claims."""

    def part(marks: list[int]) -> list[list[str]]:
        found: dict[int, list[str]] = {}
        for sentence, mark in zip(SENTENCES, marks, strict=True):
            if mark:
                found.setdefault(mark, []).append(sentence)
        return list(found.values())

    return st.lists(st.integers(0, 5), min_size=12, max_size=12).map(part)


A, B, C, D, E = SENTENCES[:5]


def test_without_an_edition_on_file_ids_stay() -> None:
    held = collation([A, B], [C])
    assert keep_ids(held, ()) == held


def test_a_claim_that_grows_in_front_keeps_its_id() -> None:
    old = collation([B, C])
    [claim] = keep_ids(collation([A, B, C]), [frozen(old)]).claims
    assert (claim.id, claim.aliases) == (old.claims[0].id, ())


def test_of_two_claims_that_became_one_the_larger_gives_its_id_and_the_other_becomes_an_alias() -> None:
    old = collation([A], [B, C])
    [claim] = keep_ids(collation([A, B, C]), [frozen(old)]).claims
    assert (claim.id, claim.aliases) == (old.claims[1].id, (old.claims[0].id,))


def test_of_a_claim_that_was_parted_the_larger_part_keeps_its_id() -> None:
    old = collation([A, B, C])
    small, large = keep_ids(collation([A], [B, C]), [frozen(old)]).claims
    assert large.id == old.claims[0].id
    assert small.id not in (large.id, "")
    assert small.id.startswith("c-")
    assert not small.aliases


def test_an_id_most_of_whose_sentences_are_gone_is_an_alias() -> None:
    old = collation([A, B, C])
    [claim] = keep_ids(collation([C, D]), [frozen(old)]).claims
    assert claim.id == identity.short_hash("c", C)
    assert claim.aliases == (old.claims[0].id,)


def test_aliases_are_handed_on_and_older_editions_remembered() -> None:
    first = collation([A], [B, C], [E])
    second = keep_ids(collation([A, B, C]), [frozen(first)])
    third = keep_ids(collation([A, B, C, D], [E]), [frozen(second, "2024-03-06"), frozen(first)]).claims
    assert third[0].id == first.claims[1].id
    assert third[0].aliases == (first.claims[0].id,)
    assert third[1].id == first.claims[2].id, "a report that was gone for one edition"


def test_what_names_claims_follows() -> None:
    old = collation([B, C])
    new = collation([A, B, C])
    kind, label = DifferenceKind.NUMBER, DifferenceLabel.CONTRADICTS
    difference = Difference(
        id="d-1",
        claims=(new.claims[0].id,),
        kind=kind,
        label=label,
        copying=False,
        rank=1,
        sides=(),
    )
    named = Collation(claims=new.claims, links=(), differences=(difference,))
    kept = keep_ids(named, [frozen(old)])
    assert kept.differences[0].claims == (old.claims[0].id,)


@given(st.lists(groups(), min_size=1, max_size=4))
def test_no_two_claims_share_an_id_and_every_id_leads_to_most_of_what_it_had(
    history: list[list[list[str]]],
) -> None:
    editions: list[FrozenEdition] = []
    for number, parted in enumerate(history):
        held = keep_ids(collation(*parted), editions)
        names = [claim.id for claim in held.claims]
        names += [alias for claim in held.claims for alias in claim.aliases]
        assert len(names) == len(set(names))
        where = {s: claim for claim in held.claims for s in claim.sentences}
        if editions:
            leads = {claim.id: claim for claim in held.claims}
            leads.update((alias, claim) for claim in held.claims for alias in claim.aliases)
            for old in editions[0].claims:
                shared = Counter(where[s].id for s in old.sentences if s in where)
                if not shared:
                    continue
                home = leads[old.id]
                assert shared[home.id] == max(shared.values())
                if shared[home.id] * 2 < len(old.sentences):
                    assert home.id != old.id or home.sentences[0] == old.sentences[0]
        assert keep_ids(held, editions).claims == held.claims
        editions.insert(0, frozen(held, f"2024-03-{number + 1:02}"))
        assert [c.id for c in keep_ids(collation(*parted), editions).claims] == names[: len(parted)]
