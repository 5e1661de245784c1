"""What templates are given: an Edition in, plain values in the reader's words out.

Read `values`, what they are; then `passages` and `statements`, how evidence and statements are told; `naming`, how
reports are called; `report_pages`, a report's own page; `originals`, links to its words at its publisher's; `events`,
what the timeline has, and `axes`, its picture; `charts`, what the other pictures show; `tongues`, the languages of
texts.
"""

from __future__ import annotations

from msgspec import Struct

from variorum.edition.lookup import Lookup
from variorum.edition.rights import Rights
from variorum.site.addresses import Addresses
from variorum.site.views.naming import Naming
from variorum.site.views.passages import Passages
from variorum.site.views.statements import Statements


class Views(Struct, frozen=True):
    """Makes views of one edition."""

    lookup: Lookup
    rights: Rights
    naming: Naming
    passages: Passages
    statements: Statements

    @classmethod
    def of(cls, lookup: Lookup, addresses: Addresses, rights: Rights) -> Views:
        """Make the views of an edition, within the rights to its reports' words."""
        naming = Naming(lookup, addresses, rights)
        passages = Passages(lookup, rights, naming)
        return cls(lookup, rights, naming, passages, Statements(passages, addresses.url("NARRATIVE")))
