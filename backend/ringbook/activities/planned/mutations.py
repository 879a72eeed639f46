"""What can be done with activities of all kinds."""

import strawberry

from ringbook.activities.planned import actions, listeners
from ringbook.activities.planned.batch import finish_all
from ringbook.activities.planned.saving import editable
from ringbook.activities.planned.types import Activity
from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, UserError, mutation
from ringbook.core.errors import DomainError
from ringbook.core.inputs import DeleteInput, optional
from ringbook.core.moments import Moment, instant

MAY_EDIT = "activities:edit"
__all__ = ["ActivityMutations", "listeners"]  # so that the web process listens too


@strawberry.input(description="Which activities are done, or not.")
class ActivityFinishInput:
    ids: list[strawberry.ID] = strawberry.field(description="Up to 250.")
    done: bool = strawberry.field(default=True, description="false takes it back.")


@strawberry.input(description="Another time for an activity.")
class ActivityRescheduleInput:
    id: strawberry.ID = strawberry.field(description="The activity.")
    starts_at: Moment = strawberry.field(description="When it begins.")
    ends_at: Moment | None = strawberry.field(default=None, description="When it ends; left out: it lasts as long.")
    expected_version: int | None = optional("The version you saw.")


@strawberry.input(description="Another note of an activity.")
class ActivityNoteInput:
    id: strawberry.ID = strawberry.field(description="The activity, not done yet.")
    note: str = strawberry.field(description="Plain text, up to 20 000 characters.")
    expected_version: int | None = optional("The version you saw.")


@strawberry.input(description="A conversation's timer.")
class ActivityTimerInput:
    id: strawberry.ID = strawberry.field(description="The conversation, not done yet.")
    running: bool = strawberry.field(description="true starts it, false pauses it.")


@strawberry.type(description="The activity, or why not.")
class ActivityPayload(Payload):
    activity: Activity | None = strawberry.field(default=None, description="The activity as it is now.")


@strawberry.type(description="What became of one of several activities.")
class ActivityResult:
    id: strawberry.ID = strawberry.field(description="As it was asked for.")
    activity: Activity | None = strawberry.field(default=None, description="The activity as it is now.")
    user_errors: list[UserError] = strawberry.field(
        default_factory=list, description="Why it stayed as it was; empty on success."
    )


@strawberry.type(description="Each activity's own answer, in the order they were asked for.")
class ActivityBatchPayload(Payload):
    results: list[ActivityResult] = strawberry.field(default_factory=list, description="One for each id.")


@strawberry.type
class ActivityMutations:
    @mutation(
        requires=MAY_EDIT,
        description="Says that activities are done, which stops their timers and locks them, or with done: false that"
        " they are not. Errors: TOO_MANY above 250; of each one NOT_FOUND, FORBIDDEN.",
    )
    async def activity_finish(self, info: Info, input: ActivityFinishInput) -> ActivityBatchPayload:
        found = await finish_all(input.ids, by=info.context.viewer, done=input.done)
        return ActivityBatchPayload.of(results=[_result(id, each) for id, each in zip(input.ids, found, strict=True)])

    @mutation(
        requires=MAY_EDIT,
        description="Moves an activity to another time, or makes it longer or shorter. Errors: INVALID_RANGE,"
        " OUT_OF_RANGE, NO_SUCH_TIME, DONE, NOT_FOUND, FORBIDDEN, CONFLICT.",
    )
    async def activity_reschedule(self, info: Info, input: ActivityRescheduleInput) -> ActivityPayload:
        viewer = info.context.viewer
        activity = await editable(input.id, viewer)
        begin = instant(input.starts_at, viewer.zone, field="startsAt")
        end = instant(input.ends_at, viewer.zone, field="endsAt") if input.ends_at else None
        version = input.expected_version
        activity = await actions.reschedule(activity, begin, end, by=viewer, expected_version=version)
        return ActivityPayload.of(activity=activity)

    @mutation(
        requires=MAY_EDIT,
        description="Changes the note of an activity that is not done, right in a list. Errors: TOO_LONG, DONE,"
        " NOT_FOUND, FORBIDDEN, CONFLICT.",
    )
    async def activity_note(self, info: Info, input: ActivityNoteInput) -> ActivityPayload:
        viewer, version = info.context.viewer, input.expected_version
        activity = await editable(input.id, viewer)
        activity = await actions.change(activity, by=viewer, expected_version=version, note=input.note)
        return ActivityPayload.of(activity=activity)

    @mutation(
        requires=MAY_EDIT,
        description="Starts or pauses a conversation's timer. Errors: DONE, NOT_FOUND, FORBIDDEN; NO_TIMER for another"
        " kind of activity.",
    )
    async def activity_timer(self, info: Info, input: ActivityTimerInput) -> ActivityPayload:
        viewer = info.context.viewer
        activity = await editable(input.id, viewer)
        return ActivityPayload.of(activity=await actions.run_timer(activity, by=viewer, running=input.running))

    @mutation(
        requires=MAY_EDIT, description="Deletes an activity of any kind, done or not. Errors: NOT_FOUND, FORBIDDEN."
    )
    async def activity_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await editable(input.id, viewer), by=viewer)
        return DeletePayload(deleted_id=input.id)


def _result(id: str, found: object) -> ActivityResult:
    if isinstance(found, DomainError):
        return ActivityResult(id=strawberry.ID(id), user_errors=[UserError.of(each) for each in found.problems])
    return ActivityResult(id=strawberry.ID(id), activity=found)  # type: ignore[arg-type]
