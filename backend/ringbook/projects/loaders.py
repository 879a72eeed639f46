"""Batch reads of projects and their members."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.reading import linked
from ringbook.core.viewer import Viewer
from ringbook.identity import policy as users
from ringbook.identity.models import User
from ringbook.projects.models import Project
from ringbook.projects.policy import visible_to


async def projects_by_user(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Project]]:
    return await linked(visible_to(viewer).order_by("name"), "project_member", "user_id", "project_id", ids)


async def members_by_project(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[User]]:
    return await linked(users.visible_to(viewer).order_by("name"), "project_member", "project_id", "user_id", ids)
