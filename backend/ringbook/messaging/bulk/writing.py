"""A chunk of a mailing is written down: one message a contact, never two to one address."""

from collections.abc import Sequence
from uuid import UUID

from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.contacts.policy import visible_to
from ringbook.core.copying import insert_all
from ringbook.core.jobs import defer
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.files.models import FileVersion
from ringbook.history.bulk import record_all
from ringbook.jobs.models import Job, JobItem
from ringbook.jobs.progress import Tally
from ringbook.messaging import stories
from ringbook.messaging.actions import SEND
from ringbook.messaging.bulk.deciding import Addressed, Decision, decide, twice
from ringbook.messaging.bulk.reporting import NEXT, all_done, refuse
from ringbook.messaging.gateways.choosing import gateway_of
from ringbook.messaging.models import Message, MessageChannel
from ringbook.messaging.policy import MAY_SEND
from ringbook.messaging.queueing import attach, new_message, told_in
from ringbook.messaging.writing.composing import Draft

CHUNK = 100
_NEXT = """
SELECT i.id FROM (SELECT id, record_id, rank FROM job_item WHERE job_id = %s AND NOT done ORDER BY rank LIMIT %s) i
WHERE NOT EXISTS (SELECT FROM message m WHERE m.job_id = %s AND m.contact_id = i.record_id) ORDER BY rank LIMIT %s
"""


async def next_items(job: Job) -> list[JobItem]:
    """The next ones that have no message yet."""
    rows = await connections.get("default").execute_query_dict(_NEXT, [job.id, NEXT, job.id, CHUNK])
    return await JobItem.filter(id__in=[row["id"] for row in rows]).order_by("rank")


async def write(job: Job, items: Sequence[JobItem], tally: Tally, *, by: Viewer) -> list[JobItem]:
    """Queue their messages, with their owner's rights of the moment; answers the items that get none, with the reason.

    Raises NO_GATEWAY.
    """
    said = job.arguments
    draft = Draft(MessageChannel(said["channel"]), said["subject"], said["body"], said["signature"])
    seen = visible_to(by).filter(id__in=[item.record_id for item in items]) if by.may(MAY_SEND) else None
    contacts = {contact.id: contact for contact in await seen} if seen is not None else {}
    decisions = {each.contact.id: each for each in await decide(draft, list(contacts.values()), by=by)}
    await _apart(job, decisions)
    await _queue(job, draft.channel, [each for each in decisions.values() if isinstance(each, Addressed)], by)
    for item in items:
        _note(item, decisions.get(item.record_id), contacts.get(item.record_id), tally)
    return all_done(items)


async def _apart(job: Job, decisions: dict[UUID, Decision]) -> None:
    """Who has the address of an earlier one of the job gets nothing; in place."""
    wanted = {each.recipient.address.lower() for each in decisions.values() if isinstance(each, Addressed)}
    sql = "SELECT lower(recipient) AS taken FROM message WHERE job_id = %s AND lower(recipient) = ANY(%s)"
    rows = await connections.get("default").execute_query_dict(sql, [job.id, list(wanted)])
    taken = {row["taken"] for row in rows}
    for id, each in decisions.items():
        if isinstance(each, Addressed):
            key = each.recipient.address.lower()
            if key in taken:
                decisions[id] = twice(each.contact)
            taken.add(key)


async def _queue(job: Job, channel: MessageChannel, addressed: Sequence[Addressed], by: Viewer) -> None:
    if not addressed:
        return
    gateway, template = await gateway_of(channel), job.arguments["template"]
    messages: list[Message] = [
        new_message(channel, each.recipient, each.letter, each.known, gateway, job_id=job.id, template_id=template)
        for each in addressed
    ]
    await insert_all(messages)
    await attach(messages, await FileVersion.filter(id__in=job.arguments["versions"]))
    told = [(message, told_in(each.contact)) for message, each in zip(messages, addressed, strict=True)]
    await record_all(stories.QUEUED, told, by=by)
    await defer(SEND)


def _note(item: JobItem, decision: Decision | None, contact: Contact | None, tally: Tally) -> None:
    if decision is None or contact is None:
        sentence = "It is in the trash, was merged, or you no longer see it."
        refuse(item, "", "GONE", say(sentence), tally)
    elif not isinstance(decision, Addressed):
        refuse(item, contact.display_name, decision.code, decision.reason, tally)
