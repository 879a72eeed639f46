"""What is posted of an event: as much of it as whoever the webhook belongs to may see at that moment.

{"id", "type", "timestamp", "data": {"seq", "subject": {"id", "type"}, "about": [{"id", "type"}], "by": {"id", "name",
"via"}, "changes": [{"field", "customField", "before", "after"}], "link"}}
"""

from typing import Any
from uuid import UUID

import orjson

from ringbook.activities.planned.ids import TYPES, id_of
from ringbook.activities.planned.models import Activity
from ringbook.core.answers import Loader
from ringbook.core.ids import global_id
from ringbook.core.viewer import Viewer
from ringbook.core.words import camel
from ringbook.history.actions import CUSTOM
from ringbook.history.changes.loaders import CUSTOM_VALUES
from ringbook.history.changes.types import MACHINES, SECRETS, Via
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.history.types import SUBJECTS
from ringbook.settings import settings
from ringbook.webhooks.deletions import DELETED, deletion_seen
from ringbook.webhooks.models import Webhook, WebhookDelivery

PAGES = {"Contact": "contacts", "Organization": "organizations", "Ticket": "tickets"}
"""Types that have a page of their own, and where."""


def message_id(delivery: WebhookDelivery) -> str:
    """The same for each try, and for whatever is sent of the same event again: the event's id on timelines."""
    if delivery.event_id is None:
        return global_id("WebhookDelivery", delivery.id)
    return global_id("TimelineEntry", delivery.event_id)


async def body_of(delivery: WebhookDelivery, webhook: Webhook, viewer: Viewer) -> bytes | None:
    """As bytes of JSON; None when the viewer may not see what it happened to.

    Of what was deleted the ids are told, and nothing else, also if it is back by now.
    """
    if delivery.event_id is None:
        return _dumped(delivery, delivery.created_at, {"webhook": {"name": webhook.name}})
    event = await Event.get_or_none(id=delivery.event_id)
    if event is None:  # it went with the record, for good
        return None
    if event.name.endswith(DELETED):
        return _dumped(delivery, event.at, _deletion(event)) if await deletion_seen(event, viewer) else None
    subject = await _seen(event.subject_type, event.subject_id, viewer)
    if subject is None:
        return None
    about = await _about(event, viewer)
    data = {
        "seq": event.seq,
        "subject": _named(subject),
        "about": about,
        "by": _actor(event),
        "changes": await _changes(event, viewer),
        "link": _link([_named(subject), *about]),
    }
    return _dumped(delivery, event.at, data)


def _dumped(delivery: WebhookDelivery, at: Any, data: dict[str, Any]) -> bytes:
    whole = {"id": message_id(delivery), "type": delivery.name, "timestamp": at, "data": data}
    return orjson.dumps(whole, option=orjson.OPT_UTC_Z)


def _deletion(event: Event) -> dict[str, Any]:
    kind = event.subject_type
    # The id of an activity names its kind, which went with it.
    named = {"id": None if kind == "Activity" else global_id(kind, event.subject_id), "type": kind}
    return {"seq": event.seq, "subject": named, "about": [], "by": None, "changes": [], "link": None}


async def _about(event: Event, viewer: Viewer) -> list[dict[str, str]]:
    """The other records in whose stories it is, as far as the viewer sees them."""
    links = await EventLink.filter(event_id=event.id).exclude(subject_id=event.subject_id).order_by("id")
    found = dict[UUID, dict[str, str]]()
    for kind in (*PAGES, "Activity", "Call"):
        seen = await SUBJECTS[kind]([link.subject_id for link in links], viewer) if links else {}
        found |= {row.pk: _named(row) for row in seen.values()}
    return list(found.values())


async def _changes(event: Event, viewer: Viewer) -> list[dict[str, Any]]:
    return [await _change(row, viewer) for row in await FieldChange.filter(event_id=event.id).order_by("id")]


async def _change(row: FieldChange, viewer: Viewer) -> dict[str, Any]:
    custom = row.field.removeprefix(CUSTOM) if row.field.startswith(CUSTOM) else None
    question = SECRETS.get(row.field)
    return {
        "field": CUSTOM_VALUES if custom else camel(row.field),
        "customField": global_id("CustomField", UUID(custom)) if custom else None,
        "before": await _allowed(row.before, question, viewer),
        "after": await _allowed(row.after, question, viewer),
    }


async def _allowed(value: Any, question: Loader[Any, Any] | None, viewer: Viewer) -> Any:
    """A value as the change's own field of the API shows it: without records that the viewer may not see."""
    if value is None or question is None:
        return value
    if isinstance(value, list):
        return [each for each in value if await _allowed(each, question, viewer)] or None
    return value if await question([UUID(value["id"])], viewer) else None


async def _seen(kind: str, id: UUID, viewer: Viewer) -> Any:
    question = SUBJECTS.get(kind)
    return (await question([id], viewer)).get(id) if question else None


def _named(row: Any) -> dict[str, str]:
    if isinstance(row, Activity):
        return {"id": id_of(row), "type": TYPES[row.kind]}
    kind = type(row).__name__
    return {"id": global_id(kind, row.pk), "type": kind}


def _actor(event: Event) -> dict[str, Any]:
    via = Via.MACHINE if event.via in MACHINES else Via(event.via)
    id = None if via is Via.MACHINE or event.by_id is None else global_id("User", event.by_id)
    return {"id": id, "name": event.by_name, "via": via.name}


def _link(records: list[dict[str, str]]) -> str | None:
    """The page of the first record that has one."""
    config = settings()
    home = (config.public_url or f"http://{config.host}:{config.port}").rstrip("/")
    return next((f"{home}/{PAGES[each['type']]}/{each['id']}" for each in records if each["type"] in PAGES), None)
