"""What the inputs of all kinds of activities share."""

from decimal import Decimal

import strawberry

from ringbook.core.inputs import maybe, optional
from ringbook.core.moments import Moment

PROJECT = "Of which project it is; it works with the Crm of the contact or organization."
REMINDERS = "Minutes before the begin at which the app reminds, at most 5, each 0 to 40320 (four weeks)."
NOTE = "Plain text, up to 20 000 characters."
PEOPLE = "Further contact persons, at most 50; with an organization only its people."


@strawberry.input(description="When the next one shall be. Just one of the four. Errors: CHOOSE_ONE, OUT_OF_RANGE.")
class NextInput:
    hours: int | None = strawberry.field(default=None, description="So many hours after this one begins.")
    days: int | None = strawberry.field(default=None, description="So many days later, at the same time of day.")
    weeks: int | None = strawberry.field(default=None, description="So many weeks later, at the same time of day.")
    at: Moment | None = strawberry.field(default=None, description="Just then.")


@strawberry.input(description="An amount of money.")
class MoneyInput:
    amount: Decimal = strawberry.field(description="0 or more, at most two digits behind the point.")
    currency_id: strawberry.ID = strawberry.field(description="An active entry of the dictionary CURRENCY.")


@strawberry.input
class ActivityFields:
    """What may be said of a new activity of any kind; each adds whom it is with."""

    subject: str = strawberry.field(description="What it is about; up to 200 characters.")
    starts_at: Moment = strawberry.field(description="When it begins; a task: when it is due.")
    ends_at: Moment | None = strawberry.field(
        default=None, description="When it ends; left out: 30 minutes later, of a task at once."
    )
    minutes: int | None = strawberry.field(default=None, description="Instead of endsAt: how long it lasts.")
    type_id: strawberry.Maybe[strawberry.ID | None] = maybe(
        "An active entry of the dictionary ACTIVITY_KIND; left out: its default, as with the next two; null: none."
    )
    priority_id: strawberry.Maybe[strawberry.ID | None] = maybe("One of the dictionary PRIORITY.")
    category_id: strawberry.Maybe[strawberry.ID | None] = maybe("One of the dictionary ACTIVITY_CATEGORY.")
    assignee_id: strawberry.Maybe[strawberry.ID | None] = maybe(
        "Who is to do it, an active user who sees whom it is with; left out: the viewer; null: nobody yet."
    )
    participant_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="Colleagues who take part, at most 50; they see whom it is with."
    )
    people_ids: list[strawberry.ID] | None = strawberry.field(default=None, description=PEOPLE)
    project_id: strawberry.ID | None = optional(PROJECT)
    ticket_id: strawberry.ID | None = optional("Of which ticket it is; in the same Crm.")
    note: str = strawberry.field(default="", description=NOTE)
    in_calendar: bool = strawberry.field(default=True, description="Shown in the calendar.")
    reminders: list[int] | None = strawberry.field(default=None, description=REMINDERS)
    done: bool = strawberry.field(default=False, description="It is done already.")
    next: NextInput | None = strawberry.field(default=None, description="Plan an analogous one, too.")
    idempotency_key: str | None = strawberry.field(
        default=None, description="Up to 100 characters; the same key again answers with the first one's activity."
    )


@strawberry.input
class ActivityChanges:
    """What may be changed on an activity of any kind; what is left out stays."""

    id: strawberry.ID = strawberry.field(description="The activity.")
    expected_version: int | None = maybe("The version you saw.")
    subject: strawberry.Maybe[str] = maybe("What it is about.")
    starts_at: strawberry.Maybe[Moment] = maybe("Another begin; the end stays.")
    ends_at: strawberry.Maybe[Moment] = maybe("Another end.")
    minutes: strawberry.Maybe[int] = maybe("Instead of endsAt: how long it lasts.")
    type_id: strawberry.Maybe[strawberry.ID | None] = maybe("Of the dictionary ACTIVITY_KIND; null: none.")
    priority_id: strawberry.Maybe[strawberry.ID | None] = maybe("Of the dictionary PRIORITY; null: none.")
    category_id: strawberry.Maybe[strawberry.ID | None] = maybe("Of the dictionary ACTIVITY_CATEGORY; null: none.")
    assignee_id: strawberry.Maybe[strawberry.ID | None] = maybe("Who is to do it; null: nobody yet.")
    participant_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All colleagues who take part.")
    contact_id: strawberry.Maybe[strawberry.ID | None] = maybe("The main contact person; null: none.")
    people_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All further contact persons.")
    organization_id: strawberry.Maybe[strawberry.ID | None] = maybe("The organization; null: none.")
    project_id: strawberry.Maybe[strawberry.ID | None] = maybe(f"{PROJECT} null: none.")
    ticket_id: strawberry.Maybe[strawberry.ID | None] = maybe("Of which ticket it is; null: none.")
    note: strawberry.Maybe[str] = maybe(NOTE)
    in_calendar: strawberry.Maybe[bool] = maybe("Shown in the calendar.")
    reminders: strawberry.Maybe[list[int]] = maybe(REMINDERS)
    next: NextInput | None = strawberry.field(default=None, description="Plan an analogous one, too.")
