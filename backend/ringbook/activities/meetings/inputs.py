"""What the mutations of phone meetings take."""

from datetime import datetime
from typing import Any

import strawberry

from ringbook.activities.meetings.types import DialMode
from ringbook.core.find import choose
from ringbook.core.inputs import given, maybe, optional
from ringbook.core.viewer import Viewer
from ringbook.identity import policy as users
from ringbook.projects import policy as projects

TIMES = {"begin": "starts_at", "end": "ends_at"}


@strawberry.input(description="A phone meeting to be planned.")
class PhoneMeetingInput:
    subject: str = strawberry.field(description="What it is about; up to 200 characters.")
    number: str = strawberry.field(description="The number to call, however it is written.")
    begin: datetime = strawberry.field(
        name="from", description="The earliest time to call, with a time zone: at most five years ahead."
    )
    end: datetime = strawberry.field(
        name="to", description="The latest time to call, with a time zone: not over yet, at most a year after `from`."
    )
    mode: DialMode = strawberry.field(
        default=DialMode.MANUAL, description="Who dials; AUTOMATIC needs a project with phone meetings switched on."
    )
    information: str = strawberry.field(default="", description="What the caller should know; up to 20 000 characters.")
    project_id: strawberry.ID | None = optional("A project that works with the Crm of the contact or organization.")
    assignee_id: strawberry.Maybe[strawberry.ID | None] = maybe(
        "Who is to call, an active user; left out: the viewer; null: whoever comes first."
    )
    contact_id: strawberry.ID | None = optional("Who is called.")
    organization_id: strawberry.ID | None = optional("Which organization is called, where it is no contact.")


@strawberry.input(description="What to change on a phone meeting; what is left out stays.")
class PhoneMeetingPatch:
    id: strawberry.ID = strawberry.field(description="The phone meeting.")
    expected_version: int | None = maybe("The version you saw.")
    subject: strawberry.Maybe[str] = maybe("What it is about.")
    number: strawberry.Maybe[str] = maybe("Another number.")
    begin: strawberry.Maybe[datetime] = strawberry.field(name="from", default=None, description="The earliest time.")
    end: strawberry.Maybe[datetime] = strawberry.field(name="to", default=None, description="The latest time.")
    mode: strawberry.Maybe[DialMode] = maybe("Who dials.")
    information: strawberry.Maybe[str] = maybe("What the caller should know.")
    project_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another project; null for none.")
    assignee_id: strawberry.Maybe[strawberry.ID | None] = maybe("Who is to call; null: whoever comes first.")


@strawberry.input(description="Whether a phone meeting is done.")
class PhoneMeetingFinishInput:
    id: strawberry.ID = strawberry.field(description="The phone meeting.")
    done: bool = strawberry.field(default=True, description="false takes it back.")


async def said(input: PhoneMeetingInput | PhoneMeetingPatch, viewer: Viewer) -> dict[str, Any]:
    """The columns, project and assignee that an input gives. Raises NOT_FOUND."""
    values = given(input, "contact_id", "organization_id")
    values = {TIMES.get(name, name): value for name, value in values.items()}
    await choose(values, "project", projects.visible_to(viewer))
    await choose(values, "assignee", users.visible_to(viewer))
    return values
