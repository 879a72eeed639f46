"""Access as the API shows it."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.enums import describe
from ringbook.core.reading import attribute
from ringbook.crms.policy import Reach

if TYPE_CHECKING:
    from ringbook.crms.types import Crm
    from ringbook.identity.types import Permission, Role
    from ringbook.projects.types import Project

_identity = strawberry.lazy("ringbook.identity.types")
_Roles = list[Annotated["Role", _identity]]
describe(
    Reach,
    "How far somebody reaches among the accounts of a kind in a Crm, contacts:read and contacts:edit considered.",
    NONE="Sees none.",
    OWN="Sees only those they look after.",
    READ="Sees all.",
    EDIT="Sees and changes all.",
)


@strawberry.type(description="Something that a user may do, and why.")
class Right:
    permission: Annotated["Permission", _identity] = attribute("What it lets them do.")
    roles: _Roles = attribute("The roles that give it, by name.")


@strawberry.type(description="What a user reaches among the customers or the partners of a Crm.")
class AccountReach:
    reach: Reach = attribute("The farthest that any of their roles reaches.")
    changes_own: bool = attribute("They may change those they look after.")
    roles: _Roles = attribute("The roles that reach so far, by name.")


@strawberry.type(description="What a user reaches in a Crm.")
class CrmAccess:
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] = attribute("In which one.")
    open: bool = attribute("The Crm gate lets them in: Crms aren't restricted, they are in a project, or set Crms up.")
    projects: list[Annotated["Project", strawberry.lazy("ringbook.projects.types")]] = attribute(
        "The projects through which they work with it, by name."
    )
    customers: AccountReach = attribute("Among customers.")
    partners: AccountReach = attribute("Among partners.")


@strawberry.type(
    description="What a user may see and do at this moment, and which role gives it; an inactive user nothing."
)
class UserAccess:
    rights: list[Right] = attribute("Their permissions, in the order of `permissions`.")
    crms: list[CrmAccess] = attribute("Of the Crms that the viewer sees, by name.")
