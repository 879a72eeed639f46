"""What happens to templates."""

from typing import Any

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError
from ringbook.core.rich_text import plain
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.history.actions import SETTINGS, record, update
from ringbook.messaging.models import MessageChannel, MessageTemplate
from ringbook.messaging.writing.composing import drafted

CREATED = "message_template.created"
CHANGED = "message_template.changed"
DELETED = "message_template.deleted"


async def create(
    channel: MessageChannel,
    *,
    by: Viewer,
    name: str,
    body: str,
    subject: str = "",
    crm: Crm | None = None,
    active: bool = True,
) -> MessageTemplate:
    """A new template. Raises BLANK, TOO_LONG, TOO_DEEP, TAKEN, UNKNOWN_FIELD."""
    name = await _free(name, channel, crm)
    said: dict[str, Any] = _said(channel, subject, body)
    template = await MessageTemplate.create(channel=channel, name=name, crm=crm, active=active, **said)
    await record(CREATED, template, by=by, also_tell=[SETTINGS])
    return template


async def change(
    template: MessageTemplate, *, by: Viewer, expected_version: int | None = None, **values: Any
) -> MessageTemplate:
    """values: name, subject, body, active, crm. Raises what `create` does, and CONFLICT."""
    if {"name", "crm"} & values.keys():
        crm = values["crm"] if "crm" in values else await Crm.get_or_none(id=template.crm_id)
        values["name"] = await _free(values.get("name", template.name), template.channel, crm, but=template)
    if {"subject", "body"} & values.keys():
        body = values.pop("body", template.html or template.text)
        values |= _said(template.channel, values.get("subject", template.subject), body)
    if changes := await update(template, expected_version=expected_version, **values):
        await record(CHANGED, template, by=by, changes=changes, also_tell=[SETTINGS])
    return template


async def delete(template: MessageTemplate, *, by: Viewer) -> None:
    """Messages that were written from it stay."""
    await record(DELETED, template, by=by, also_tell=[SETTINGS])
    await template.delete()


def _said(channel: MessageChannel, subject: str, body: str) -> dict[str, str]:
    draft = drafted(channel, subject, body)
    html = draft.body if channel is MessageChannel.EMAIL else ""
    return {"subject": draft.subject, "text": plain(html) if html else draft.body, "html": html}


async def _free(name: str, channel: MessageChannel, crm: Crm | None, but: MessageTemplate | None = None) -> str:
    name = name_of(name)
    others = MessageTemplate.filter(channel=channel, crm_id=crm.id if crm else None, name__iexact=name)
    if await (others.exclude(id=but.id) if but else others).exists():
        raise DomainError("taken", "There already is a template “{name}”.", field="name", name=name)
    return name
