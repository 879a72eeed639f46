"""One patch for many records."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from ringbook.bulk.chunks import Reach, attempt, change_all, change_each, go_through
from ringbook.bulk.patch import Agreement, Patch, read
from ringbook.bulk.sides import SIDES, Record, Side
from ringbook.bulk.traces import Trace, column_of, raw, raw_of
from ringbook.bulk.writing import Edit
from ringbook.consents import actions as consents
from ringbook.consents.models import Consent
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.packing import unpack
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.writing import Ready
from ringbook.history.actions import CUSTOM
from ringbook.jobs.items import take
from ringbook.jobs.models import Job, JobItem
from ringbook.jobs.progress import Tally
from ringbook.jobs.running import owner


async def update(job: Job) -> None:
    """Set on each of the records that were chosen when it began what the patch says."""
    side = SIDES[job.records]
    await choose(job, side, "edit")
    await go_through(job, partial(_deal, side, unpack(side.patch, job.arguments["patch"])))


async def choose(job: Job, side: Side, verb: str) -> None:
    """Fix which records the job is about: what fits the filter later is not touched. Raises FORBIDDEN."""
    async with unit_of_work():
        by = await owner(job)
        side.check(by, verb)
        rows = await side.selected(unpack(side.selection, job.arguments["selection"]), by)
        await take(job, rows, by=by)


async def _deal(side: Side, said: Any, items: Sequence[JobItem], by: Viewer) -> Tally:
    side.check(by, "edit")
    patch = await _read(said, side, by)
    seen = side.policy.visible_to(by).prefetch_related(*patch.links)

    async def plan(item: JobItem, record: Record) -> Edit:
        trace = Trace()
        values = _values(record, patch, trace)
        item.before, item.after = (trace.before, trace.after) if trace else (None, None)
        return Edit(record, values)

    async def act(item: JobItem, record: Record, tally: Tally) -> None:
        await attempt(item, record, partial(_apply, item, record, side, patch, by), tally, by)

    reach = Reach(side, items, seen, by, tree=bool(patch.values.get("parent")))
    if patch.alone and (tally := await change_all(reach, plan)):
        return tally
    return await change_each(reach, act)


async def _read(said: Any, side: Side, by: Viewer) -> Patch:
    try:
        return await read(said, side, by)
    except DomainError as error:
        if error.code != "NOT_FOUND":
            raise
        sentence = "What was to be set has been deleted in the meantime."
        raise DomainError("gone", sentence) from None


async def _apply(item: JobItem, record: Record, side: Side, patch: Patch, by: Viewer) -> bool:
    """Change what differs; whether anything did."""
    trace = Trace()
    await side.change(record, _values(record, patch, trace), by=by)
    for each in patch.consents:
        await agree(record, each, trace, by)
    if trace:
        item.before, item.after = trace.before, trace.after
    return bool(trace)


def _values(record: Record, patch: Patch, trace: Trace) -> dict[str, Any]:
    """What differs, traced. Raises WRONG_CRM."""
    values = dict[str, Any]()
    for name, value in patch.values.items():
        column = column_of(record, name)
        trace.note(column, raw(record, column), raw_of(value))
        if column in trace.after:
            values[name] = value
    for name, links in patch.links.items():
        present = list(getattr(record, name))
        trace.note_links(name, present, wanted := links.on(present))
        if name in trace.after:
            values[name] = wanted
    if own := _own(record, patch, trace):
        values["custom_values"] = own
    return values


def _own(record: Record, patch: Patch, trace: Trace) -> list[Ready]:
    """The values of own fields that differ. Raises WRONG_CRM for a field that such records don't have."""
    for field, value in patch.own:
        if field.crm_id != record.crm_id:
            raise DomainError("wrong_crm", "“{name}” is a field of another CRM.", name=field.name)
        trace.note(f"{CUSTOM}{field.key}", raw(record, f"{CUSTOM}{field.key}"), value)
    return [Ready(field.key, value) for field, value in patch.own if f"{CUSTOM}{field.key}" in trace.after]


async def agree(record: Any, said: Agreement, trace: Trace, by: Viewer) -> None:
    """Record a consent, unless just this holds already. Traced by kind: what held before, and the new entry's id."""
    assert isinstance(record, Contact)
    last = await Consent.filter(contact_id=record.id, kind_id=said.kind.id).order_by("-at", "-id").first()
    if last and last.granted == said.granted:
        return
    made = await consents.record(record, said.kind, granted=said.granted, channel=said.channel, by=by)
    trace.before.setdefault("consents", {})[str(said.kind.id)] = last and last.granted
    trace.after.setdefault("consents", {})[str(said.kind.id)] = str(made.id)
