"""Planning and changing tasks, conversations, meetings and phone meetings."""

import strawberry

from ringbook.activities.planned.kinds.inputs import (
    ConversationInput,
    ConversationPatch,
    MeetingInput,
    MeetingPatch,
    PhoneMeetingInput,
    PhoneMeetingPatch,
    TaskInput,
    TaskPatch,
)
from ringbook.activities.planned.kinds.types import Conversation, Meeting, PhoneMeeting, Task
from ringbook.activities.planned.saving import changed, planned
from ringbook.activities.planned.types import Activity, ActivityKind
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation

NEW = (
    "BLANK, TOO_LONG, TOO_MANY, INVALID_RANGE, OUT_OF_RANGE, NO_SUCH_TIME, CHOOSE_ONE, WRONG_ORGANIZATION, WRONG_CRM,"
    " INACTIVE, NO_ACCESS, NOT_FOUND; of `next` the same below it"
)
CHANGED = f"{NEW}; DONE for one that is done, FORBIDDEN, CONFLICT"
OF_CALLS = (
    "of calls NO_PROJECT, NOT_SWITCHED_ON, DO_NOT_CALL, LETTERS, TOO_SHORT, WRONG_LENGTH, UNKNOWN_COUNTRY; IN_PAST for"
    " a new one"
)
MAY_EDIT = "activities:edit"
NEXT = "The one that `next` planned."


@strawberry.type(description="The task, or why not.")
class TaskPayload(Payload):
    task: Task | None = strawberry.field(default=None, description="The task as it is now.")
    next: Activity | None = strawberry.field(default=None, description=NEXT)


@strawberry.type(description="The conversation, or why not.")
class ConversationPayload(Payload):
    conversation: Conversation | None = strawberry.field(default=None, description="The conversation as it is now.")
    next: Activity | None = strawberry.field(default=None, description=NEXT)


@strawberry.type(description="The meeting, or why not.")
class MeetingPayload(Payload):
    meeting: Meeting | None = strawberry.field(default=None, description="The meeting as it is now.")
    next: Activity | None = strawberry.field(default=None, description=NEXT)


@strawberry.type(description="The phone meeting, or why not.")
class PhoneMeetingPayload(Payload):
    phone_meeting: PhoneMeeting | None = strawberry.field(default=None, description="The meeting as it is now.")
    next: Activity | None = strawberry.field(default=None, description=NEXT)


@strawberry.type
class PlanMutations:
    @mutation(requires=MAY_EDIT, description=f"Adds a task. Errors: {NEW}.")
    async def task_create(self, info: Info, input: TaskInput) -> TaskPayload:
        task, next = await planned(ActivityKind.TASK, input, info.context.viewer)
        return TaskPayload.of(task=task, next=next)

    @mutation(
        requires=MAY_EDIT,
        description="Changes a task: one's own, one with an account one may change, or with activities:all one with"
        f" nobody. Errors: {CHANGED}.",
    )
    async def task_update(self, info: Info, input: TaskPatch) -> TaskPayload:
        task, next = await changed(ActivityKind.TASK, input, info.context.viewer)
        return TaskPayload.of(task=task, next=next)

    @mutation(requires=MAY_EDIT, description=f"Adds a conversation. Errors: {NEW}.")
    async def conversation_create(self, info: Info, input: ConversationInput) -> ConversationPayload:
        conversation, next = await planned(ActivityKind.CONVERSATION, input, info.context.viewer)
        return ConversationPayload.of(conversation=conversation, next=next)

    @mutation(requires=MAY_EDIT, description=f"Changes a conversation, as taskUpdate. Errors: {CHANGED}.")
    async def conversation_update(self, info: Info, input: ConversationPatch) -> ConversationPayload:
        conversation, next = await changed(ActivityKind.CONVERSATION, input, info.context.viewer)
        return ConversationPayload.of(conversation=conversation, next=next)

    @mutation(
        requires=MAY_EDIT, description=f"Adds a meeting, which needs somebody who does it. Errors: {NEW}, NOT_A_NUMBER."
    )
    async def meeting_create(self, info: Info, input: MeetingInput) -> MeetingPayload:
        meeting, next = await planned(ActivityKind.MEETING, input, info.context.viewer)
        return MeetingPayload.of(meeting=meeting, next=next)

    @mutation(requires=MAY_EDIT, description=f"Changes a meeting, as taskUpdate. Errors: {CHANGED}, NOT_A_NUMBER.")
    async def meeting_update(self, info: Info, input: MeetingPatch) -> MeetingPayload:
        meeting, next = await changed(ActivityKind.MEETING, input, info.context.viewer)
        return MeetingPayload.of(meeting=meeting, next=next)

    @mutation(requires=MAY_EDIT, description=f"Plans a call. Errors: {NEW}; {OF_CALLS}.")
    async def phone_meeting_create(self, info: Info, input: PhoneMeetingInput) -> PhoneMeetingPayload:
        meeting, next = await planned(ActivityKind.PHONE_MEETING, input, info.context.viewer)
        return PhoneMeetingPayload.of(phone_meeting=meeting, next=next)

    @mutation(requires=MAY_EDIT, description=f"Changes a phone meeting, as taskUpdate. Errors: {CHANGED}; {OF_CALLS}.")
    async def phone_meeting_update(self, info: Info, input: PhoneMeetingPatch) -> PhoneMeetingPayload:
        meeting, next = await changed(ActivityKind.PHONE_MEETING, input, info.context.viewer)
        return PhoneMeetingPayload.of(phone_meeting=meeting, next=next)
