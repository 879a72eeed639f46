"""Identification hears of numbers that come and go, and of notes."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from ringbook.core.viewer import Viewer
from ringbook.history.listening import on
from ringbook.history.models import FieldChange
from ringbook.history.touched import touched
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import read
from ringbook.telephony.identification.mentions import note_numbers
from ringbook.telephony.identification.relabelling import endings_of, relabel
from ringbook.telephony.identification.remembering import caller_of, forget

KINDS = ("contact", "organization")


@on("note.added", "note.changed", "note.deleted")
async def read_notes(notes: Sequence[Any], by: Viewer) -> None:
    """What they mention is kept; nothing of those that are gone."""
    await note_numbers({note.id: "" if note.deleted_at else note.body for note in notes})


@on(*(f"{kind}.{what}" for kind in KINDS for what in ("created", "deleted", "restored", "merged", "unmerged")))
async def hear_turn(owners: Sequence[Any], by: Viewer) -> None:
    """With all their numbers they came or went."""
    await relabel(await _endings(owners))


@on(*(f"{kind}.changed" for kind in KINDS))
async def hear_change(owners: Sequence[Any], by: Viewer) -> None:
    """Their list of numbers is another one."""
    events = await touched(owners, ["phones"])
    changed = [owner for owner in owners if owner.id in events]
    if changed:
        gone = await _gone(changed, events)
        await relabel(sorted({*await _endings(changed), *gone}))


async def _endings(owners: Sequence[Any]) -> list[str]:
    """Of the numbers that they have now."""
    column = f"{owners[0]._meta.db_table}_id__in"
    found = PhoneNumber.filter(**{column: [owner.id for owner in owners]})
    return endings_of(await found.values_list("reversed_digits", flat=True))  # type: ignore[arg-type]


async def _gone(owners: Sequence[Any], events: dict[UUID, UUID]) -> list[str]:
    """The endings of the numbers that left them; nobody is chosen for these any more."""
    changes = await FieldChange.filter(event_id__in=list(events.values()), field="phones")
    lost = {change.event_id: _labels(change.before) - _labels(change.after) for change in changes}
    endings = list[str]()
    for owner in owners:
        if labels := lost.get(events[owner.id]):
            crm = await owner.crm
            numbers = [read(label, crm.region) for label in labels]
            endings += endings_of([number.reversed for number in numbers])
            if owner._meta.db_table == "contact":
                await forget(owner.id, [caller_of(number.e164, number.digits) for number in numbers])
    return endings


def _labels(numbers: Any) -> set[str]:
    return {number["label"] for number in numbers or ()}
