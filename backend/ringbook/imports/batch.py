"""Rows of a chunk that change somebody who was there, written together."""

from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from ringbook.activities import actions as notes
from ringbook.bulk.traces import Trace
from ringbook.contacts import actions
from ringbook.contacts.actions import Growth
from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.imports.people import Person
from ringbook.imports.updating import Known, has_new_note, known, says_something, trace_of


class Done(NamedTuple):
    """A row and its contact; what it changed on one that was there."""

    row: int
    contact_id: UUID
    made: bool
    trace: Trace | None = None


@dataclass(slots=True)
class Batch:
    """One row a contact at a time: a further one for the same contact has the batch written first."""

    crm: Crm
    by: Viewer = field(kw_only=True)
    waiting: dict[UUID, tuple[Person, Known, Growth]] = field(default_factory=dict)
    done: list[Done] = field(default_factory=list)

    def __contains__(self, id: UUID) -> bool:
        return id in self.waiting

    def add(self, person: Person, there: Known, growth: Growth) -> None:
        self.waiting[there.contact.id] = person, there, growth

    async def write_and_read(self, id: UUID) -> dict[UUID, Known]:
        """The contact as it is once what waits is written."""
        await self._write()
        return await known([id], by=self.by)

    async def write(self) -> list[Done]:
        """Write what waits; all rows that the batch has dealt with."""
        await self._write()
        return self.done

    async def _write(self) -> None:
        rows, self.waiting = self.waiting, {}
        traces = {id: trace_of(there, growth) for id, (_, there, growth) in rows.items()}
        if said := [growth for _, _, growth in rows.values() if says_something(growth)]:
            await actions.grow_all(self.crm, said, by=self.by)
        texts = [(there.contact, person.notes) for person, there, _ in rows.values() if has_new_note(person, there)]
        await self._note(texts, traces)
        self.done += [Done(person.row, id, False, traces[id]) for id, (person, _, _) in rows.items()]

    async def _note(self, texts: list[tuple[Contact, str]], traces: dict[UUID, Trace]) -> None:
        for (contact, _), note in zip(texts, await notes.add_all(texts, by=self.by), strict=True):
            traces[contact.id].after["note"] = str(note.id)
