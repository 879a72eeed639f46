"""Who sees and changes users and roles, and which rights they may give away: see decision 0006."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError, session_only
from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.identity.models import Role, User
from ringbook.identity.permissions import ADMINISTERS, PERMISSIONS

WAYS_IN = ("email", "password", "active")


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[User]:
    """Colleagues see each other: managers, mentions and assignees are picked from all."""
    return User.all()


@per_viewer
def visible_roles(viewer: Viewer) -> QuerySet[Role]:
    return Role.all()


def can_edit(viewer: Viewer) -> bool:
    return viewer.may("users:edit")


async def roles_of(user: User) -> list[Role]:
    """What they hold now."""
    return await user.roles.all()


def check_rights(permissions: Sequence[str], viewer: Viewer, had: Collection[str] = ()) -> None:
    """Raises NOT_YOURS at permissions.N for each that the viewer may not give, apart from those a role had before."""
    _refuse(
        DomainError(
            "not_yours",
            "You don't have this right yourself, so you can't give it: {right}.",
            field=f"permissions.{place}",
            right=say(PERMISSIONS[name].sentence),
        )
        for place, name in enumerate(permissions)
        if name in PERMISSIONS and name not in had and not _may_give([name], viewer)
    )


def check_roles(roles: Sequence[Role], viewer: Viewer, held: Collection[Role] = ()) -> None:
    """Raises NOT_YOURS at roleIds.N for each that the viewer may not give, apart from those a user held before.

    And for each of those that the viewer takes away and could not give back.
    """
    kept, wanted = {role.id for role in held}, {role.id for role in roles}
    for role in held:
        if role.id not in wanted:
            check_withdrawal(role, (), viewer, "roleIds")
    _refuse(
        DomainError(
            "not_yours",
            "“{role}” gives rights that you don't have yourself.",
            field=f"roleIds.{place}",
            role=role.name,
        )
        for place, role in enumerate(roles)
        if role.id not in kept and not _may_give(role.permissions, viewer)
    )


def check_withdrawal(role: Role, left: Collection[str], viewer: Viewer, field: str) -> None:
    """Raises NOT_YOURS at `field` when a role loses rights, all but `left`, that the viewer could not give back."""
    if not _may_give(set(role.permissions) - set(left), viewer):
        sentence = "“{role}” gives rights that you don't have yourself."
        raise DomainError("not_yours", sentence, field=field, role=role.name)


def check_ways_in(user: User, held: Sequence[Role], viewer: Viewer, values: dict[str, Any]) -> None:
    """What decides who can sign in as `user`.

    Raises SESSION_ONLY at it for an API key, which may only shut somebody out; NOT_YOURS for a user with more rights
    than the viewer's.
    """
    changed = [name for name in WAYS_IN if name in values and values[name] != getattr(user, name, None)]
    if viewer.via == "key":
        _refuse(session_only(field) for field in changed if values[field] is not False)
    if not all(_may_give(role.permissions, viewer) for role in held):
        _refuse(
            DomainError(
                "not_yours",
                "{name} has rights that you don't have; ask an administrator to change this.",
                field=field,
                name=user.name,
            )
            for field in changed
        )


def _may_give(permissions: Collection[str], viewer: Viewer) -> bool:
    """Administrators may give any right, so that each can be given by somebody; others those they have."""
    return viewer.permissions >= ADMINISTERS or viewer.permissions.issuperset(permissions)


def _refuse(problems: Iterable[DomainError]) -> None:
    if found := list(problems):
        raise DomainError.all_of(found)
