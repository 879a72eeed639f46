"""How sure it is who calls, as the API shows it; the chooser; the number doctor."""

from asyncio import gather
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import attribute, shown
from ringbook.core.words import say
from ringbook.organizations.loaders import organizations_by_id
from ringbook.phones.numbers import is_extension
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification.choosing import Choice, choices_by_call
from ringbook.telephony.identification.wording import BEFORE, INTERNAL, NO_NUMBER, SAID, WITHHELD, sentence_of
from ringbook.telephony.loaders import suggestions_by_call
from ringbook.tickets.loaders import open_tickets_by_contact

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact
    from ringbook.identity.types import User
    from ringbook.organizations.types import Organization

_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]
_Organization = Annotated["Organization", strawberry.lazy("ringbook.organizations.types")]
_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]

describe(
    CallerCertainty,
    "How we know who calls, the surest first.",
    REMEMBERED="Somebody said so, of this call or of the number before.",
    EXACT="The very number.",
    NATIONAL="The same number, one of the two written without its country.",
    SUFFIX="The same digits at the end, and nobody else's.",
    EXTENSION_STRIPPED="The same number but for the extension.",
    ORGANIZATION="An organization's number.",
    MENTIONED="Seen in notes; a suggestion only.",
    NONE="Nobody the viewer sees.",
)


@strawberry.type(description="A contact that a call may be with, and what speaks for it.")
class CallCandidate:
    contact: _Contact = strawberry.field(description="Who it may be.")
    last_call_at: datetime | None = strawberry.field(
        description="When they called or were called last before, in UTC; null when never."
    )
    mine: bool = strawberry.field(description="The viewer looks after them.")
    open_tickets: int = strawberry.field(description="How many of their tickets that the viewer sees are not resolved.")
    remembered: bool = strawberry.field(description="Somebody chose them for this number before.")


@strawberry.type(description="A number in the base that is like the one that was asked for.")
class LadderHit:
    contact: _Contact | None = attribute("Whose it is, or about whom the notes are.")
    organization: _Organization | None = attribute("Whose it is, or where the contact works.")
    number: str = attribute("As it was typed there; empty for a number in notes.")


@strawberry.type(description="What one rung of the ladder says of a number.")
class LadderStep:
    rung: CallerCertainty = attribute("Which one.")
    sentence: str = attribute("What it found, or why it was passed over; for people.")
    hits: list[LadderHit] = attribute("What it found, of what the viewer sees.")
    chosen: bool = attribute("This rung decided.")
    skipped: bool = attribute("It found something, and did not decide.")


@strawberry.type(description="All that can be told of a number, and how it would be identified.")
class NumberDiagnosis:
    typed: str = attribute("As it was asked for.")
    digits: str = attribute("Its digits, with the country's where that is known.")
    e164: str | None = attribute("As +48601602603; null when it can't be told.")
    national: str = attribute("For people to read.")
    international: str | None = attribute("As +48 601 602 603; null when it can't be told.")
    region: str | None = attribute("ISO 3166 code of its country; null when it can't be told.")
    kind: str = attribute("What it rings, as libphonenumber knows it: MOBILE, FIXED_LINE, TOLL_FREE … or UNKNOWN.")
    withheld: bool = attribute("The caller hides: it is no number, but a word such as anonymous.")
    internal: bool = attribute("A number inside the house, of five digits at most: never a contact's.")
    too_long: bool = attribute("It has more digits than any number.")
    colleague: _User | None = attribute("Whose extension it is.")
    steps: list[LadderStep] = attribute("The rungs, the surest first.")
    certainty: CallerCertainty = attribute("The rung that decided.")
    sentence: str = attribute("Why, for people.")
    contact: _Contact | None = attribute("Who it is.")
    organization: _Organization | None = attribute("Their company, or whose number it is.")
    candidates: list[_Contact] = attribute("Several whom it may be; with MENTIONED those whom notes suggest.")


async def choices_of(call: strawberry.Parent[Any], info: Info) -> list[CallCandidate]:
    """In the chooser's order."""
    choices: list[Choice] = await info.context.load(choices_by_call, call.id) or [] if call.candidate_ids else []
    loads = (info.context.load(open_tickets_by_contact, choice.contact.id) for choice in choices)
    tickets = [count or 0 for count in await gather(*loads)]
    ranked = sorted(zip(choices, tickets, strict=True), key=lambda pair: pair[0].place(pair[1]))
    return [
        CallCandidate(
            contact=shown(choice.contact),
            last_call_at=choice.last_call_at,
            mine=choice.mine,
            open_tickets=count,
            remembered=choice.remembered,
        )
        for choice, count in ranked
    ]


async def how_sure(call: Any, info: Info) -> tuple[CallerCertainty, str]:
    """The certainty, and why: of what the viewer sees, so that it gives nobody away."""
    certainty: CallerCertainty = call.certainty
    if call.contact_id and await info.context.load(contacts_by_id, call.contact_id):
        if call.assigned:
            return CallerCertainty.REMEMBERED, say(SAID)
        return certainty, say(BEFORE if certainty is CallerCertainty.NONE else sentence_of(certainty))
    if choices := await choices_of(call, info):
        rung = CallerCertainty.EXACT if certainty is CallerCertainty.REMEMBERED else certainty
        return rung, say(sentence_of(rung, several=len(choices) > 1))
    if call.organization_id and await info.context.load(organizations_by_id, call.organization_id):
        return CallerCertainty.ORGANIZATION, say(sentence_of(CallerCertainty.ORGANIZATION))
    if certainty is CallerCertainty.MENTIONED and await info.context.load(suggestions_by_call, call.id):
        return certainty, say(sentence_of(certainty))
    return CallerCertainty.NONE, say(_nobody(call))


def _nobody(call: Any) -> str:
    if call.withheld:
        return WITHHELD
    if not call.number:
        return NO_NUMBER
    return INTERNAL if is_extension(call.number) else sentence_of(CallerCertainty.NONE)
