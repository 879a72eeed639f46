"""What happens to tickets. From state to state they go in moving.py."""

from datetime import UTC, datetime
from typing import Any

from tortoise import connections

from ringbook.contacts.records import around
from ringbook.core.checks import sender_key
from ringbook.core.errors import DomainError, not_found
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.history.actions import record, update
from ringbook.history.initial import initial
from ringbook.history.lists import relink
from ringbook.identity.models import User
from ringbook.tickets import checks
from ringbook.tickets.flows.reading import read_flows
from ringbook.tickets.following import begin_clock, first_state, follow
from ringbook.tickets.models import Ticket
from ringbook.tickets.policy import visible_to
from ringbook.tickets.telling import tell_assignee, tell_change

CREATED = "ticket.created"
DELETED = "ticket.deleted"
LISTS = ("tags", "calls")
SEEN_BY = {"assignee", "contact", "organization"}
"""Fields on which it hangs whether the assignee sees the ticket."""


async def create(crm: Crm, *, by: Viewer, type: DictionaryEntry, **values: Any) -> Ticket:
    """A new ticket in the initial state of its type. values: columns, relations as rows, tags and calls.

    With an `idempotency_key` that `by` has used, answers the ticket of that time. Raises all that is wrong: BLANK,
    TOO_LONG, TOO_DEEP, TOO_MANY, WRONG_CRM, INACTIVE, OUT_OF_RANGE, NO_FLOW, NO_ACCESS.
    """
    values["type"] = type
    if wrong := checks.tidy(values, crm.id):
        raise DomainError.all_of(wrong)
    if (key := sender_key(values)) and (made := await _made_with(key, by)):
        return made
    lists = {name: values.pop(name) for name in LISTS if name in values}
    flows = await read_flows()
    values |= {"crm": crm, "state": first_state(flows, type)}
    ticket = Ticket(number=await _next_number(), author_id=by.user_id, created_at=datetime.now(UTC), **values)
    await begin_clock(ticket, flows, values["state"])
    await _check_assignee(ticket)
    await ticket.save()
    changes = [change for name, rows in lists.items() for change in await relink(ticket, name, rows)]
    values["due_at"] = ticket.due_at
    await record(CREATED, ticket, by=by, changes=initial(values, changes), about=await around(ticket))
    await tell_assignee(ticket, by)
    return ticket


async def change(ticket: Ticket, *, by: Viewer, expected_version: int | None = None, **values: Any) -> Ticket:
    """Change what is given: columns, relations as rows, tags and calls; due_at None: by the flow's target again.

    A new type puts the ticket into its state of the same name, else into its initial one. Raises what `create` does,
    and CONFLICT.
    """
    before = await Ticket.select_for_update(no_key=True).get(id=ticket.id)
    if wrong := checks.tidy(values, before.crm_id, before):
        raise DomainError.all_of(wrong)
    if "due_at" in values:
        values["due_by_hand"] = values["due_at"] is not None
    if values.get("due_at", before) is None:
        del values["due_at"]
    also = [c for name in LISTS if name in values for c in await relink(ticket, name, values.pop(name))]
    changes = await update(ticket, expected_version=expected_version, also=also, **values)
    if SEEN_BY & values.keys():
        await _check_assignee(ticket)
    changes += await follow(before, ticket, {change.field for change in changes})
    if changes:
        await tell_change(before, ticket, changes, by)
    return ticket


async def delete(ticket: Ticket, *, by: Viewer) -> None:
    """Off the lists and the timelines; the history keeps it."""
    changes = await update(ticket, deleted_at=datetime.now(UTC))
    await record(DELETED, ticket, by=by, changes=changes, about=await around(ticket), story=False)


async def _check_assignee(ticket: Ticket) -> None:
    assignee = await User.get_or_none(id=ticket.assignee_id) if ticket.assignee_id else None
    if assignee and (wrong := await checks.wrong_assignee(ticket, assignee)):
        raise DomainError.all_of(wrong)


async def _next_number() -> int:
    """Never given again, not even when the ticket is not made after all."""
    [row] = await connections.get("default").execute_query_dict("SELECT nextval('ticket_number') AS number")
    return int(row["number"])


async def _made_with(key: str, by: Viewer) -> Ticket | None:
    """What `by` has made with this key. Two requests at once wait for each other here."""
    lock = f"ticket {by.user_id} {key}"
    await connections.get("default").execute_query("SELECT pg_advisory_xact_lock(hashtext(%s))", [lock])
    made = await Ticket.get_or_none(author_id=by.user_id, idempotency_key=key)
    if made and not await visible_to(by).filter(id=made.id).exists():
        raise not_found("idempotencyKey")
    return made
