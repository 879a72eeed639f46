"""Logging calls and messages."""

from datetime import datetime

import strawberry

from ringbook.activities.logged import actions, policy
from ringbook.activities.logged.types import Direction, LoggedEvent, LoggedEventKind, LoggedEventOutcome
from ringbook.contacts.records import find_record
from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput, given, maybe, optional

ERRORS = "TOO_LONG, IN_FUTURE, OUT_OF_RANGE, NOT_A_CALL, NOT_FOUND"


@strawberry.input(description="A call or a message to be logged.")
class LoggedEventInput:
    record_id: strawberry.ID = strawberry.field(description="The contact or the organization.")
    kind: LoggedEventKind = strawberry.field(description="By which way.")
    direction: Direction = strawberry.field(default=Direction.OUT, description="Who was in touch with whom.")
    outcome: LoggedEventOutcome | None = optional("What came of it.")
    at: datetime | None = optional("When it happened, with a time zone; left out: now. At most a minute ahead.")
    seconds: int | None = optional("How long a call took, 0 to 86400.")
    body: str = strawberry.field(default="", description="What it was about: plain text, up to 20 000 characters.")
    idempotency_key: str | None = optional(
        "Up to 100 characters; logging again with the same key answers with the first one's event."
    )


@strawberry.input(description="What to change on a logged event; what is left out stays.")
class LoggedEventPatch:
    id: strawberry.ID = strawberry.field(description="The logged event.")
    expected_version: int | None = maybe("The version you saw.")
    kind: strawberry.Maybe[LoggedEventKind] = maybe("Another way; what is no call any more loses its length.")
    direction: strawberry.Maybe[Direction] = maybe("Another direction.")
    outcome: strawberry.Maybe[LoggedEventOutcome | None] = maybe("What came of it; null when unknown.")
    at: strawberry.Maybe[datetime] = maybe("When it happened, with a time zone.")
    seconds: strawberry.Maybe[int | None] = maybe("How long a call took; null when unknown.")
    body: strawberry.Maybe[str] = maybe("What it was about.")


@strawberry.type(description="The logged event, or why not.")
class LoggedEventPayload(Payload):
    logged_event: LoggedEvent | None = strawberry.field(default=None, description="The event as it is now.")


@strawberry.type
class LoggedEventMutations:
    @mutation(
        requires="notes:add",
        description=f"Logs a call or a message with a contact or an organization. Errors: {ERRORS}.",
    )
    async def logged_event_add(self, info: Info, input: LoggedEventInput) -> LoggedEventPayload:
        viewer = info.context.viewer
        about = await find_record(input.record_id, viewer)
        event = await actions.add(about, by=viewer, **given(input, "record_id"))
        return LoggedEventPayload.of(logged_event=event)

    @mutation(
        requires="notes:add",
        description="Changes what one logged; with notes:moderate what anybody did."
        f" Errors: {ERRORS}, FORBIDDEN, CONFLICT.",
    )
    async def logged_event_update(self, info: Info, input: LoggedEventPatch) -> LoggedEventPayload:
        viewer = info.context.viewer
        event = await find(policy.visible_to(viewer), input.id)
        policy.check_edit(event, viewer)
        return LoggedEventPayload.of(logged_event=await actions.change(event, by=viewer, **given(input)))

    @mutation(
        requires="notes:add",
        description="Deletes what one logged; with notes:moderate what anybody did. Errors: NOT_FOUND, FORBIDDEN.",
    )
    async def logged_event_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        event = await find(policy.visible_to(viewer), input.id)
        policy.check_edit(event, viewer)
        await actions.delete(event, by=viewer)
        return DeletePayload(deleted_id=input.id)
