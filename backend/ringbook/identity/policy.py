"""Who sees and changes users and roles."""

from tortoise.queryset import QuerySet

from ringbook.core.viewer import Viewer
from ringbook.identity.models import Role, User


def visible_to(viewer: Viewer) -> QuerySet[User]:
    """Colleagues see each other: managers, mentions and assignees are picked from all."""
    return User.all()


def visible_roles(viewer: Viewer) -> QuerySet[Role]:
    return Role.all()


def can_edit(viewer: Viewer) -> bool:
    return viewer.may("users:edit")
