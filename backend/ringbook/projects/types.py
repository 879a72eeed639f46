"""Projects as the API shows them."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, many, one, shown
from ringbook.crms.loaders import open_crms_by_id
from ringbook.crms.policy import AccountKind
from ringbook.projects import models
from ringbook.projects.loaders import dial_stages_by_project, members_by_project
from ringbook.projects.models import Weekday

if TYPE_CHECKING:
    from ringbook.crms.types import Crm
    from ringbook.dictionaries.types import Stage
    from ringbook.identity.types import User

_Project = strawberry.Parent[models.Project]
describe(
    Weekday,
    "A day of the week.",
    MON="Monday.",
    TUE="Tuesday.",
    WED="Wednesday.",
    THU="Thursday.",
    FRI="Friday.",
    SAT="Saturday.",
    SUN="Sunday.",
)


@strawberry.type(description="When and how phone meetings of a project are dialled by themselves, and whom.")
class PhoneMeetingRules:
    dialling: bool = attribute("On or off.")
    timezone: str = attribute("The IANA name of the zone that the project's clock is in, as Europe/Warsaw.")
    presented_number: str = attribute("The number that people see, as E.164; empty: the PBX's own.")
    tries: int = attribute("How often one is tried, 1 to 20.")
    pause_minutes: int = attribute("Minutes between two tries, 1 to 1440.")
    stages: list[Annotated["Stage", strawberry.lazy("ringbook.dictionaries.types")]] = many(
        dial_stages_by_project, "Contacts in which stages, in their order; none: in any."
    )

    @strawberry.field(description="On which days.")
    def days(root: _Project) -> list[Weekday]:
        return [Weekday(day) for day in root.dial_days]

    @strawberry.field(name="from", description="The first minute, as HH:MM on the project's clock.")
    def from_(root: _Project) -> str:
        return root.dial_from

    @strawberry.field(description="The end, as HH:MM on the project's clock.")
    def to(root: _Project) -> str:
        return root.dial_to

    @strawberry.field(description="Accounts of which kinds.")
    def kinds(root: _Project) -> list[AccountKind]:
        return [AccountKind(kind) for kind in root.dial_kinds]

    @classmethod
    def is_type_of(cls, row: object, info: object) -> bool:
        return isinstance(row, models.Project)


@strawberry.type(description="A team's campaign or queue, and the Crm it works with.")
class Project(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique.")
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] | None = one(
        open_crms_by_id, "crm_id", "The Crm its members work with; null too when the viewer may not see it."
    )
    members: list[Annotated["User", strawberry.lazy("ringbook.identity.types")]] = many(
        members_by_project, "Who belongs to it, by name."
    )

    @strawberry.field(description="When and how its phone meetings are dialled by themselves.")
    def phone_meetings(root: strawberry.Parent[models.Project]) -> PhoneMeetingRules:
        return shown(root)


__all__ = ["AccountKind", "PhoneMeetingRules", "Project", "Weekday"]
