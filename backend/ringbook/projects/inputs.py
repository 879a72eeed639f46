"""The rules of phone meetings, as they are given."""

from typing import Any

import strawberry

from ringbook.core.find import find_all
from ringbook.core.inputs import given
from ringbook.core.viewer import Viewer
from ringbook.dictionaries import policy as dictionaries
from ringbook.projects.types import AccountKind, Weekday

NAMES = {"days": "dial_days", "from_": "dial_from", "to": "dial_to", "kinds": "dial_kinds"}
"""Where the project's column is called otherwise."""


@strawberry.input(description="When and how phone meetings are dialled by themselves; what is left out stays.")
class PhoneMeetingRulesInput:
    dialling: strawberry.Maybe[bool] = strawberry.field(default=None, description="On or off.")
    days: strawberry.Maybe[list[Weekday]] = strawberry.field(
        default=None, description="On which days; at least one while dialling is on."
    )
    from_: strawberry.Maybe[str] = strawberry.field(
        name="from", default=None, description="The first minute, as HH:MM on the project's clock."
    )
    to: strawberry.Maybe[str] = strawberry.field(default=None, description="The end, as HH:MM; later than `from`.")
    timezone: strawberry.Maybe[str] = strawberry.field(default=None, description="An IANA name, as Europe/Warsaw.")
    presented_number: strawberry.Maybe[str] = strawberry.field(
        default=None, description="The number that people see; empty for the PBX's own. Kept as E.164."
    )
    tries: strawberry.Maybe[int] = strawberry.field(default=None, description="How often one is tried: 1 to 20.")
    pause_minutes: strawberry.Maybe[int] = strawberry.field(
        default=None, description="Minutes between two tries: 1 to 1440."
    )
    kinds: strawberry.Maybe[list[AccountKind]] = strawberry.field(
        default=None, description="Accounts of which kinds; at least one."
    )
    stage_ids: strawberry.Maybe[list[strawberry.ID]] = strawberry.field(
        default=None, description="Contacts in which stages of the project's Crm; none: in any."
    )


async def unfold(values: dict[str, Any], viewer: Viewer) -> None:
    """Put the project's columns, and stages as rows, in the place of `phone_meetings`. Raises NOT_FOUND."""
    if rules := values.pop("phone_meetings", None):
        columns = given(rules)
        if "stage_ids" in columns:
            ids = columns.pop("stage_ids")
            values["dial_stages"] = await find_all(dictionaries.stages(viewer), ids, "phoneMeetings.stageIds")
        values |= {NAMES.get(name, name): value for name, value in columns.items()}
