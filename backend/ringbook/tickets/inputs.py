"""Tickets as the API takes them."""

from typing import Any

import strawberry

from ringbook.contacts import policy as contacts
from ringbook.core.find import choose, find_all
from ringbook.core.inputs import given, maybe, optional
from ringbook.core.moments import Moment, instant
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal import policy as universal
from ringbook.dictionaries.universal.types import DictionaryKind
from ringbook.identity import policy as users
from ringbook.organizations import policy as organizations
from ringbook.projects import policy as projects
from ringbook.tags import policy as tags
from ringbook.telephony import policy as telephony

DUE = "When it is due; left out: by the flow's target for its priority, in the project's working hours."


@strawberry.input(description="A new ticket.")
class TicketInput:
    subject: str = strawberry.field(description="What it is about; 1 to 200 characters.")
    description: str | None = strawberry.field(
        default=None, description="Rich text, or plain text; up to 20 000 characters."
    )
    crm_id: strawberry.ID | None = optional(
        "The Crm; left out: that of the contact or the organization, else the default one."
    )
    type_id: strawberry.ID | None = optional("Of the dictionary TICKET_TYPE; left out: its default, else its first.")
    priority_id: strawberry.Maybe[strawberry.ID | None] = maybe(
        "Of the dictionary PRIORITY; left out: its default; null: none."
    )
    assignee_id: strawberry.ID | None = optional("Who has it to do; left out: nobody yet.")
    contact_id: strawberry.ID | None = optional("Who wants it: a contact of the Crm.")
    organization_id: strawberry.ID | None = optional("Which organization of the Crm.")
    project_id: strawberry.ID | None = optional("A project of the Crm, whose working hours count for the due time.")
    due_at: Moment | None = strawberry.field(default=None, description=DUE)
    tag_ids: list[strawberry.ID] | None = strawberry.field(default=None, description="Tags of the Crm.")
    call_ids: list[strawberry.ID] | None = strawberry.field(default=None, description="Calls about it; up to 100.")
    idempotency_key: str | None = strawberry.field(
        default=None, description="The same key again answers the ticket that was made with it; up to 100 characters."
    )


@strawberry.input(description="What to change on a ticket; what is left out stays.")
class TicketPatch:
    id: strawberry.ID = strawberry.field(description="The ticket.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    subject: strawberry.Maybe[str] = maybe("A new subject.")
    description: strawberry.Maybe[str] = maybe("A new description; empty takes it away.")
    type_id: strawberry.Maybe[strawberry.ID] = maybe(
        "Another type: the ticket goes to its state of the same name, else to its initial one."
    )
    priority_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another priority; null: none.")
    assignee_id: strawberry.Maybe[strawberry.ID | None] = maybe("Somebody else; null: nobody.")
    contact_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another contact of the Crm; null: none.")
    organization_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another organization of the Crm; null: none.")
    project_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another project of the Crm; null: none.")
    due_at: strawberry.Maybe[Moment | None] = maybe("Another due time; null: by the flow's target again.")
    tag_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All of its tags.")
    call_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All of its calls that you see; others stay.")


async def said(input: TicketInput | TicketPatch, viewer: Viewer) -> dict[str, Any]:
    """What is given, with rows the viewer sees in the place of ids. Raises NOT_FOUND, NO_SUCH_TIME."""
    values, words = given(input, "crm_id"), universal.visible_to(viewer)
    await choose(values, "type", words.filter(kind=DictionaryKind.TICKET_TYPE))
    await choose(values, "priority", words.filter(kind=DictionaryKind.PRIORITY))
    await choose(values, "assignee", users.visible_to(viewer))
    await choose(values, "contact", contacts.visible_to(viewer))
    await choose(values, "organization", organizations.visible_to(viewer))
    await choose(values, "project", projects.visible_to(viewer))
    if values.get("due_at"):
        values["due_at"] = instant(values["due_at"], viewer.zone, field="dueAt")
    if "tag_ids" in values:
        values["tags"] = await find_all(tags.visible_to(viewer), values.pop("tag_ids"), "tagIds")
    if "call_ids" in values:
        values["calls"] = await find_all(telephony.visible_to(viewer), values.pop("call_ids"), "callIds")
    return values
