"""Into which Crm a new account goes, and who may put it there."""

from collections.abc import Sequence
from uuid import UUID

from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm, Enterprise
from ringbook.crms.policy import AccountKind, may_enter, visible_to
from ringbook.identity.models import User


async def crm_for(id: str | None, kind: AccountKind, *, by: Viewer) -> Crm:
    """The Crm that was named, else the enterprise's default, else the only one where `by` may add accounts.

    Raises NOT_FOUND, FORBIDDEN, or BLANK when there is a choice to make.
    """
    if id:
        crm = await find(visible_to(by), id, "crmId")
        check_entry(crm, kind, by=by)
        return crm
    open_to = [crm for crm in await visible_to(by) if admitted(crm.id, kind, by=by)]
    if not open_to:
        raise _forbidden("crmId")
    enterprise = await Enterprise.first()
    default = [crm for crm in open_to if enterprise and crm.id == enterprise.default_crm_id]
    chosen = default or open_to
    if len(chosen) > 1:
        raise DomainError("blank", "Choose a CRM.", field="crmId")
    return chosen[0]


def check_entry(crm: Crm, kind: AccountKind, *, by: Viewer, field: str = "crmId") -> None:
    """Raises FORBIDDEN unless `by` may have accounts of this kind in this Crm."""
    if not admitted(crm.id, kind, by=by):
        raise _forbidden(field)


async def managers_with(managers: Sequence[User], crm: Crm, kind: AccountKind, *, by: Viewer) -> list[User]:
    """The managers of an account that `by` adds: themselves too, if they change only what they look after."""
    if may_enter(by, crm.id, kind) or any(user.id == by.user_id for user in managers):
        return list(managers)
    return [*managers, await User.get(id=by.user_id)]


def admitted(crm_id: UUID, kind: AccountKind, *, by: Viewer) -> bool:
    """Whether `by` may have accounts of this kind in this Crm."""
    return may_enter(by, crm_id, kind) or by.may(f"{kind.value}s:own")


def may_add(crm_id: UUID, *, by: Viewer) -> bool:
    """Whether `by` may have accounts of any kind in this Crm."""
    return any(admitted(crm_id, kind, by=by) for kind in AccountKind)


def _forbidden(field: str) -> DomainError:
    return DomainError("forbidden", "You may not keep accounts of this kind in this CRM.", field=field)
