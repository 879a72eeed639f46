"""Beginning to send to many."""

from dataclasses import dataclass
from typing import Any

from tortoise.queryset import QuerySet

from ringbook.contacts.models import Contact
from ringbook.contacts.selection import ContactSelection
from ringbook.core.errors import DomainError
from ringbook.core.packing import pack
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.files.models import FileVersion
from ringbook.jobs.actions import begin
from ringbook.jobs.models import Job, JobKind
from ringbook.messaging.gateways.choosing import gateway_of
from ringbook.messaging.models import MessageChannel, MessageTemplate
from ringbook.messaging.writing.composing import Draft
from ringbook.messaging.writing.filling import unfilled

TASKS = {channel: f"messaging.send_many.{channel.value}" for channel in MessageChannel}
"""One a channel: a mailing that waits for its gateway keeps no other one waiting."""
TITLES = {
    MessageChannel.EMAIL: "Send e-mail: {what}",
    MessageChannel.SMS: "Send SMS: {what}",
    MessageChannel.FAX: "Send fax: {what}",
}
SHOWN = 60
"""Characters of the message in the job's title."""


@dataclass(frozen=True, slots=True)
class Mailing:
    """What goes to many: the words, what they were written from, and what goes along."""

    draft: Draft
    template: MessageTemplate | None
    versions: list[FileVersion]


async def check(rows: QuerySet[Contact]) -> None:
    """Raises NOTHING_SELECTED."""
    if not await rows.exists():
        sentence = "Nothing is selected: there are no such records, or you may not see them."
        raise DomainError("nothing_selected", sentence, field="selection")


async def start(mailing: Mailing, selection: ContactSelection, total: int, *, by: Viewer) -> Job:
    """Raises NO_GATEWAY, TOO_MANY open jobs."""
    draft = mailing.draft
    await gateway_of(draft.channel)
    what = unfilled(draft.subject or " ".join(draft.body.split()))
    arguments: dict[str, Any] = {
        "selection": pack(selection),
        "channel": draft.channel.value,
        "subject": draft.subject,
        "body": draft.body,
        "signature": draft.signature,
        "template": str(mailing.template.id) if mailing.template else None,
        "versions": [str(version.id) for version in mailing.versions],
    }
    return await begin(
        JobKind.MESSAGES,
        task=TASKS[draft.channel],
        title=say(TITLES[draft.channel], what=what if len(what) <= SHOWN else f"{what[:SHOWN]}…"),
        by=by,
        field="selection",
        records="Contact",
        arguments=arguments,
        total=total,
    )
