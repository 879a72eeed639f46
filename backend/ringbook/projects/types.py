"""Projects as the API shows them."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.reading import Node, attribute, many, one
from ringbook.crms.loaders import crms_by_id
from ringbook.projects.loaders import members_by_project

if TYPE_CHECKING:
    from ringbook.crms.types import Crm
    from ringbook.identity.types import User


@strawberry.type(description="A team's campaign or queue, and the Crm it works with.")
class Project(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique.")
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] | None = one(
        crms_by_id, "crm_id", "The Crm its members work with."
    )
    members: list[Annotated["User", strawberry.lazy("ringbook.identity.types")]] = many(
        members_by_project, "Who belongs to it, by name."
    )
