"""Taking an import back: whom it added goes to the trash, what it changed becomes what it was before.

Nobody's later work is lost: whoever was changed, called or written to since stays, and the report says by whom and
when; of those who were there before, each field goes back that still says what the import wrote. Organizations that it
added go to the trash once nobody works there and nobody has touched them. Words that it added to dictionaries stay:
filters and rules may be using them by now, and they do no harm.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from tortoise.expressions import Subquery

from ringbook.activities import actions as notes
from ringbook.activities.models import Note
from ringbook.bulk.chunks import attempt, go_through, held, may_change, out_of_reach, read_only, refuse
from ringbook.bulk.putting_back import put_back
from ringbook.bulk.sides import CONTACTS
from ringbook.bulk.traces import Trace
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import visible_to
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.emails.models import EmailAddress
from ringbook.imports.models import Import, ImportRow
from ringbook.imports.own_organizations import leave
from ringbook.imports.policy import MAY_IMPORT
from ringbook.imports.touched import touched_since
from ringbook.jobs.items import take
from ringbook.jobs.models import Job, JobItem
from ringbook.jobs.policy import left_by
from ringbook.jobs.progress import Tally
from ringbook.jobs.running import owner
from ringbook.phones.actions import Given
from ringbook.phones.models import PhoneNumber

LINKS = ("tags", "emails", "phones")
"""Of these a trace says what was added."""


async def undo(job: Job) -> None:
    """Go through everybody whom the import added or changed, and whom no other undo has dealt with."""
    row = await Import.get(id=job.arguments["import_id"])
    last = job.arguments.get("last")
    rows = left_by(UUID(last)).values("record_id") if last else ImportRow.filter(import_id=row.id).values("contact_id")
    async with unit_of_work():
        await take(job, Contact.filter(id__in=Subquery(rows)), by=await owner(job))
    await go_through(job, partial(_take_back, row))
    await leave(row, job)


async def _take_back(row: Import, items: Sequence[JobItem], by: Viewer) -> Tally:
    if not by.may(MAY_IMPORT):
        raise DomainError("forbidden", "You may not import into this CRM.")
    tally, ids = Tally(), [item.record_id for item in items]
    records = await held(visible_to(by).prefetch_related("tags"), ids)
    editable, traces = await may_change(CONTACTS, ids, by), await _traces(row, ids)
    made = {id for id in ids if traces[id] is None}
    away = await _in_trash(made - records.keys())
    refusals = await touched_since(row, made & records.keys(), by=by)
    refusals |= {id: read_only() for id in records.keys() - editable}
    refusals |= {id: out_of_reach() for id in set(ids) - records.keys() - away}
    gone = list[Contact]()
    for item in items:
        id = item.record_id
        if id in away:
            tally.skipped += 1
        elif id in refusals:
            refuse(item, records.get(id), refusals[id], tally)
        elif (trace := traces[id]) is not None:
            await _put_back(item, records[id], trace, by, tally)
        else:
            gone.append(records[id])
    await actions.delete_all(gone, by=by)
    tally.succeeded += len(gone)
    return tally


async def _in_trash(ids: Collection[UUID]) -> set[UUID]:
    """Whom somebody else has put already where the undo would."""
    rows = Contact.filter(id__in=list(ids), deleted_at__isnull=False, merged_into_id=None)
    return set(await rows.values_list("id", flat=True))  # type: ignore[arg-type]


async def _traces(row: Import, ids: Sequence[UUID]) -> Mapping[UUID, Trace | None]:
    """What all rows together changed on a contact; None for one that the import added."""
    found: dict[UUID, Trace | None] = {}
    for each in await ImportRow.filter(import_id=row.id, contact_id__in=ids).order_by("row"):
        if each.made:
            found[each.contact_id] = None
        elif (trace := found.setdefault(each.contact_id, Trace())) is not None:
            _add(trace, each.before or {}, each.after or {})
    return found


def _add(trace: Trace, before: dict[str, Any], after: dict[str, Any]) -> None:
    for name, value in after.items():
        if name in LINKS:
            trace.before.setdefault(name, []).extend(before.get(name, []))
            trace.after.setdefault(name, []).extend(value)
        elif name == "note":
            trace.after.setdefault("notes", []).append(value)
        else:
            trace.before.setdefault(name, before[name])
            trace.after[name] = value


async def _put_back(item: JobItem, record: Contact, trace: Trace, by: Viewer, tally: Tally) -> None:
    stays = list[DomainError]()

    async def act() -> bool:
        columns = {name: value for name, value in trace.before.items() if name not in ("emails", "phones")}
        changed = await put_back(record, CONTACTS, _item(columns, trace), stays, by=by)
        return any([changed, await _without_added(record, trace, by), await _without_notes(trace, by)])

    outcome = Tally()
    await attempt(item, record, act, outcome, by)
    if stays and not outcome.failed:
        outcome = Tally()
        refuse(item, record, DomainError.all_of(stays), outcome)
    tally.add(outcome)


def _item(before: dict[str, Any], trace: Trace) -> JobItem:
    return JobItem(before=before, after=trace.after)


async def _without_added(record: Contact, trace: Trace, by: Viewer) -> bool:
    """Numbers and addresses that the import added are taken off; what others did to the lists stays."""
    values = dict[str, Any]()
    if added := trace.after.get("emails"):
        emails = await EmailAddress.filter(contact_id=record.id).order_by("rank", "id")
        kept = [actions.Address(row.address, row.main) for row in emails if row.address not in added]
        values |= {"emails": kept} if len(kept) < len(emails) else {}
    if added := trace.after.get("phones"):
        phones = await PhoneNumber.filter(contact_id=record.id).order_by("rank", "id")
        left = [Given.of(row) for row in phones if row.number not in added]
        values |= {"phones": left} if len(left) < len(phones) else {}
    if values:
        await actions.change(record, by=by, complete=False, **values)
    return bool(values)


async def _without_notes(trace: Trace, by: Viewer) -> bool:
    """Notes that the import left go, unless somebody rewrote them."""
    found = await Note.filter(id__in=trace.after.get("notes", []), deleted_at=None, version=1)
    for note in found:
        await notes.delete(note, by=by)
    return bool(found)
