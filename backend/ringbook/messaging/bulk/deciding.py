"""Whom of many a message goes to, and why not to the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ringbook.contacting.models import Channel
from ringbook.contacting.rules import problems_of
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.messaging.writing.composing import Draft, Letter, written
from ringbook.messaging.writing.fields import Known
from ringbook.messaging.writing.knowing import known_of
from ringbook.messaging.writing.recipients import MISSING, Recipient, reaches, usual


@dataclass(frozen=True, slots=True)
class Addressed:
    """It goes to this contact."""

    contact: Contact
    recipient: Recipient
    known: Known
    letter: Letter


@dataclass(frozen=True, slots=True)
class Skipped:
    """It does not. code: upper-snake; reason: one sentence without a name, which the report counts by."""

    contact: Contact
    code: str
    reason: str


Decision: TypeAlias = Addressed | Skipped


async def decide(draft: Draft, contacts: Sequence[Contact], *, by: Viewer) -> list[Decision]:
    """For each of them, in their order; in a few statements for all."""
    reach = await reaches(contacts)
    known = await known_of(contacts, reach, by=by)
    recipients = {contact.id: usual(draft.channel, reach[contact.id]) for contact in contacts}
    numbers = {id: found.number for id, found in recipients.items() if found and found.number}
    against = await problems_of(Channel[draft.channel.name], contacts, numbers=numbers, by=by)
    found = list[Decision]()
    for contact in contacts:
        recipient, problems = recipients[contact.id], against[contact.id]
        if recipient is None:
            found.append(Skipped(contact, "NO_ADDRESS", say(MISSING[draft.channel], name=contact.display_name)))
        elif problems:
            found.append(Skipped(contact, problems[0].code.value, problems[0].sentence))
        else:
            found.append(_written(draft, contact, recipient, known[contact.id]))
    return found


def twice(contact: Contact) -> Skipped:
    """Somebody else of the job has the same address."""
    return Skipped(contact, "SAME_ADDRESS", say("Another one with the same address gets it."))


def _written(draft: Draft, contact: Contact, recipient: Recipient, known: Known) -> Decision:
    try:
        return Addressed(contact, recipient, known, written(draft, known))
    except DomainError as error:
        return Skipped(contact, error.code, str(error))
