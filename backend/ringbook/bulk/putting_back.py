"""Putting back what an edit changed on one record, field by field."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from babel.dates import format_datetime
from tortoise.models import Model

from ringbook.bulk.labels import label
from ringbook.bulk.sides import Record, Side
from ringbook.bulk.traces import raw
from ringbook.consents import actions as consents
from ringbook.consents.models import Consent, ConsentChannel
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.core.words import language, say
from ringbook.custom_fields.models import CustomField
from ringbook.custom_fields.writing import Ready
from ringbook.history.actions import CUSTOM
from ringbook.history.models import FieldChange
from ringbook.jobs.models import JobItem

LINKS = ("tags", "managers")
REMARK = "A bulk edit was undone; nothing new was said."


async def put_back(record: Record, side: Side, trace: JobItem, stays: list[DomainError], *, by: Viewer) -> bool:
    """Whether anything was put back; what can't be is added to `stays`, for the report."""
    values = await before_it(record, trace, stays, by=by)
    await side.change(record, values, by=by)
    return bool(values) | await _agreed_before(record, trace, by)


async def before_it(record: Record, trace: JobItem, stays: list[DomainError], *, by: Viewer) -> dict[str, Any]:
    """What to set so that the record is as it was, apart from consents; what can't be put back is added to `stays`."""
    values = dict[str, Any]()
    own = list[Ready]()
    for name, before in trace.before.items():
        if name in LINKS:
            if (wanted := await _links(record, name, before, trace.after[name], stays)) is not None:
                values[name] = wanted
        elif name != "consents" and (present := raw(record, name)) != before:
            if present != trace.after[name]:
                stays.append(await _changed_since(record, name, by))
            elif name.startswith(CUSTOM):
                own += await _own(name, before, stays)
            else:
                await _column(record, name, before, values, stays)
    return values | ({"custom_values": own} if own else {})


async def alone(traces: Iterable[JobItem]) -> bool:
    """As `Patch.alone`, of what is to be put back."""
    names = {name for trace in traces for name in trace.after}
    own = [name.removeprefix(CUSTOM) for name in names if name.startswith(CUSTOM)]
    if names & {"consents", "parent_id"}:
        return False
    return not own or not await CustomField.filter(id__in=own, unique=True).exists()


async def _column(record: Any, column: str, before: Any, values: dict[str, Any], stays: list[DomainError]) -> None:
    name = column.removesuffix("_id")
    if name not in record._meta.fk_fields:
        values[column] = record._meta.fields_map[column].to_python_value(before)
        return
    row = before and await record._meta.fields_map[name].related_model.get_or_none(id=before)
    if before and row is None:
        stays.append(_gone(label(name)))
    else:
        values[name] = row


async def _own(name: str, before: Any, stays: list[DomainError]) -> list[Ready]:
    key = name.removeprefix(CUSTOM)
    if await CustomField.filter(id=key, deleted_at=None).exists():
        return [Ready(key, before)]
    stays.append(_gone(await _called(name)))
    return []


async def _links(record: Any, name: str, off: list[str], on: list[str], stays: list[DomainError]) -> list[Model] | None:
    """Without what was added, and with what was taken off and still exists; what others did to the list stays."""
    present = list(getattr(record, name))
    kept = [row for row in present if str(row.pk) not in on]
    back = [id for id in off if UUID(id) not in {row.pk for row in kept}]
    model = record._meta.fields_map[name].related_model
    found = await model.filter(id__in=back) if back else []
    if len(found) < len(back):
        sentence = "Not all that stood in “{called}” exists any more; the rest is back."
        stays.append(DomainError("deleted_since", sentence, called=label(name)))
    wanted = kept + found
    return wanted if {row.pk for row in wanted} != {row.pk for row in present} else None


async def _agreed_before(record: Any, trace: JobItem, by: Viewer) -> bool:
    """What was recorded stays recorded; a further entry, which says why, restores what held before it. A consent that
    was never asked for counts as withdrawn then. Where something was recorded since, that holds."""
    changed = False
    for kind_id, made in trace.after.get("consents", {}).items():
        assert isinstance(record, Contact)
        found = Consent.filter(contact_id=record.id, kind_id=kind_id).order_by("-at", "-id").select_related("kind")
        last = await found.first()
        if last and str(last.id) == made:
            before = bool(trace.before["consents"][kind_id])
            channel = ConsentChannel.OTHER
            await consents.record(record, last.kind, granted=before, channel=channel, remark=say(REMARK), by=by)
            changed = True
    return changed


async def _changed_since(record: Record, name: str, by: Viewer) -> DomainError:
    """Who changed the field, and when."""
    told = name if name.startswith(CUSTOM) else name.removesuffix("_id")
    found = FieldChange.filter(event__subject_id=record.id, field=told)
    last = await found.order_by("-event__seq").select_related("event").first()
    called = await _called(name)
    if last is None:
        return DomainError("changed_since", "“{called}” was changed since; it stays.", called=called)
    at = format_datetime(last.event.at.astimezone(by.zone), "d MMM HH:mm", locale=language())
    sentence = "{name} changed “{called}” on {at}; it stays."
    return DomainError("changed_since", sentence, name=last.event.by_name, called=called, at=at)


def _gone(called: str) -> DomainError:
    return DomainError("deleted_since", "What stood in “{called}” was deleted; what was set stays.", called=called)


async def _called(name: str) -> str:
    if not name.startswith(CUSTOM):
        return label(name)
    found = await CustomField.get_or_none(id=name.removeprefix(CUSTOM))
    return found.name if found else ""
