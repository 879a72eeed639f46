"""Batch reads of consents, asked for contacts that the viewer may see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from ringbook.consents.models import Consent
from ringbook.consents.policy import kinds
from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.models import DictionaryEntry


@dataclass(frozen=True, slots=True)
class State:
    """Where one contact stands with one kind of consent. history: the latest first; it holds."""

    contact_id: UUID
    kind: DictionaryEntry
    history: Sequence[Consent]

    @property
    def pk(self) -> UUID:
        """Always the same for this contact and this kind."""
        return uuid5(self.contact_id, self.kind.id.hex)

    @property
    def current(self) -> Consent | None:
        return self.history[0] if self.history else None


async def consents_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, list[State]]:
    """Each active kind in the list's order, and the inactive ones that a contact has a history of."""
    words = await kinds(viewer).order_by("rank", "name")
    records = grouped("contact_id", await rows_by(every(Consent), "contact_id", ids, "-at", "-id"))
    return {id: _states(id, words, records.get(id, [])) for id in ids}


def _states(id: UUID, words: Sequence[DictionaryEntry], records: Sequence[Consent]) -> list[State]:
    histories = grouped("kind_id", records)
    return [State(id, kind, histories.get(kind.id, [])) for kind in words if kind.active or kind.id in histories]
