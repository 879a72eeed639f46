"""What the mutations of each kind take."""

import strawberry

from ringbook.activities.planned.inputs import ActivityChanges, ActivityFields, MoneyInput
from ringbook.activities.planned.kinds.types import DialMode
from ringbook.core.inputs import maybe, optional

CONTACT, ORGANIZATION = "The main contact person.", "The organization it is with."
WITH_ITS_PEOPLE = "The organization; only its people can take part."
TIMER = "What a timer counted before it was saved, 0 to 2678400."
RUNNING = "The timer goes on from there."
COST = "null: unknown."


@strawberry.input(description="A new task.")
class TaskInput(ActivityFields):
    contact_id: strawberry.ID | None = optional(CONTACT)
    organization_id: strawberry.ID | None = optional(ORGANIZATION)


@strawberry.input(description="What to change on a task; what is left out stays.")
class TaskPatch(ActivityChanges):
    pass


@strawberry.input(description="A new conversation.")
class ConversationInput(ActivityFields):
    contact_id: strawberry.ID = strawberry.field(description=CONTACT)
    organization_id: strawberry.ID = strawberry.field(description=WITH_ITS_PEOPLE)
    timer_seconds: int | None = strawberry.field(default=None, description=TIMER)
    timer_running: bool | None = strawberry.field(default=None, description=RUNNING)


@strawberry.input(description="What to change on a conversation; what is left out stays.")
class ConversationPatch(ActivityChanges):
    timer_seconds: strawberry.Maybe[int] = maybe(TIMER)
    timer_running: strawberry.Maybe[bool] = maybe("Start the timer, or pause it.")


@strawberry.input(description="A new meeting.")
class MeetingInput(ActivityFields):
    contact_id: strawberry.ID = strawberry.field(description=CONTACT)
    organization_id: strawberry.ID = strawberry.field(description=WITH_ITS_PEOPLE)
    place: str = strawberry.field(default="", description="Where, in words; up to 20 000 characters.")
    expected_cost: MoneyInput | None = strawberry.field(default=None, description=f"What it will cost. {COST}")
    actual_cost: MoneyInput | None = strawberry.field(default=None, description=f"What it did cost. {COST}")


@strawberry.input(description="What to change on a meeting; what is left out stays.")
class MeetingPatch(ActivityChanges):
    place: strawberry.Maybe[str] = maybe("Where, in words.")
    expected_cost: strawberry.Maybe[MoneyInput | None] = maybe(f"What it will cost. {COST}")
    actual_cost: strawberry.Maybe[MoneyInput | None] = maybe(f"What it did cost. {COST}")


@strawberry.input(
    description="A phone meeting to be planned: startsAt and endsAt are the earliest and the latest time to call; the"
    " latest is not over yet."
)
class PhoneMeetingInput(ActivityFields):
    contact_id: strawberry.ID | None = optional("Who is called.")
    organization_id: strawberry.ID | None = optional("Which organization is called.")
    number: str = strawberry.field(description="The number to call, however it is written.")
    mode: DialMode = strawberry.field(
        default=DialMode.MANUAL, description="Who dials; AUTOMATIC needs a project with phone meetings switched on."
    )


@strawberry.input(description="What to change on a phone meeting; what is left out stays.")
class PhoneMeetingPatch(ActivityChanges):
    number: strawberry.Maybe[str] = maybe("Another number.")
    mode: strawberry.Maybe[DialMode] = maybe("Who dials.")
