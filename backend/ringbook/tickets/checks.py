"""What a ticket must be like."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from ringbook.core.checks import EARLIEST, name_of, too_many
from ringbook.core.errors import DomainError
from ringbook.core.rich_text import clean, from_plain
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.tickets.models import Ticket
from ringbook.tickets.policy import would_see
from ringbook.tickets.working import FURTHEST

LONGEST = 20_000
"""Characters of a description or a comment, without markup."""
MOST_CALLS = 100
OF_A_CRM = {
    "contact": "This contact belongs to another CRM.",
    "organization": "This organization belongs to another CRM.",
    "project": "This project works with another CRM.",
}


def rich(text: str, *, field: str) -> str:
    """Rich text as it is stored; plain text is fine. Raises TOO_LONG or TOO_DEEP at `field`."""
    return clean(text if "<" in text else from_plain(text), field=field, most=LONGEST)


def tidy(values: dict[str, Any], crm_id: UUID, now: Ticket | None = None) -> list[DomainError]:
    """Texts as they are stored, in place; answers what is wrong with the values. now: how the ticket is."""
    wrong = [*_tidied(values), *_foreign(values, crm_id), *_inactive(values, now), *too_many(values)]
    if len(values.get("calls") or ()) > MOST_CALLS:
        wrong.append(DomainError("too_many", "At most {most} fit here.", field="callIds", most=MOST_CALLS))
    at: datetime | None = values.get("due_at")
    if at and not EARLIEST <= at <= datetime.now(UTC) + FURTHEST:
        wrong.append(DomainError("out_of_range", "Choose a time within the next ten years.", field="dueAt"))
    return wrong


async def wrong_assignee(ticket: Ticket, assignee: User) -> list[DomainError]:
    """INACTIVE; NO_ACCESS for somebody who would not see the ticket."""
    eyes = await viewer_of_user(assignee.id)
    if eyes is None:
        return [DomainError("inactive", "{name} does not work here any more.", field="assigneeId", name=assignee.name)]
    if await would_see(ticket, eyes):
        return []
    return [DomainError("no_access", "{name} can't see this ticket.", field="assigneeId", name=assignee.name)]


def _tidied(values: dict[str, Any]) -> Iterator[DomainError]:
    try:
        if "subject" in values:
            values["subject"] = name_of(values["subject"], field="subject", most=200)
    except DomainError as error:
        yield error
    try:
        if "description" in values:
            values["description"] = rich(values["description"], field="description")
    except DomainError as error:
        yield error


def _foreign(values: Mapping[str, Any], crm_id: UUID) -> Iterator[DomainError]:
    """WRONG_CRM for what is chosen of another Crm."""
    for name, sentence in OF_A_CRM.items():
        row = values.get(name)
        if row is not None and row.crm_id != crm_id:
            yield DomainError("wrong_crm", sentence, field=f"{name}Id")
    tags: Sequence[Any] = values.get("tags") or ()
    for place, tag in enumerate(tags):
        if tag.crm_id != crm_id:
            yield DomainError("wrong_crm", "This tag belongs to another CRM.", field=f"tagIds.{place}")


def _inactive(values: Mapping[str, Any], now: Ticket | None) -> Iterator[DomainError]:
    """Words that are hidden may stay, but are not chosen anew."""
    for name in ("type", "priority"):
        word = values.get(name)
        if word is not None and not word.active and word.id != getattr(now, f"{name}_id", None):
            sentence = "“{name}” is not offered any more; choose another one."
            yield DomainError("inactive", sentence, field=f"{name}Id", name=word.name)
