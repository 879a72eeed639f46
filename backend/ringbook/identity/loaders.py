"""Batch reads of users and roles."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from tortoise.functions import Count

from ringbook.core.prepared import rows_by
from ringbook.core.reading import by, linked
from ringbook.core.viewer import Viewer
from ringbook.identity.models import Role, User
from ringbook.identity.policy import visible_roles, visible_to


async def users_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, User]:
    return by("id", await rows_by(visible_to(viewer), "id", ids))


async def roles_by_user(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Role]]:
    return await linked(visible_roles(viewer), "user_role", "user_id", "role_id", ids, "name")


async def user_count_by_role(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """How many users have each of these roles, inactive ones too."""
    counted = Role.filter(id__in=ids).annotate(users_there=Count("users")).values_list("id", "users_there")
    return dict(await counted)
