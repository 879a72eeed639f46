"""Batch reads of projects and their members."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.prepared import rows_by
from ringbook.core.reading import by, linked
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.dictionaries import policy as dictionaries
from ringbook.dictionaries.models import Stage
from ringbook.identity import policy as users
from ringbook.identity.loaders import roles_by_user
from ringbook.identity.models import User
from ringbook.identity.viewers import viewers_of_users
from ringbook.projects.access import UserAccess, access_of, nobody
from ringbook.projects.models import Project
from ringbook.projects.policy import visible_to


async def projects_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Project]:
    return by("id", await rows_by(visible_to(viewer), "id", ids))


async def projects_by_user(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Project]]:
    return await linked(visible_to(viewer), "project_member", "user_id", "project_id", ids, "name")


async def members_by_project(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[User]]:
    return await linked(users.visible_to(viewer), "project_member", "project_id", "user_id", ids, "name")


async def access_by_user(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, UserAccess]:
    """What these users may see and do: one's own, and everybody's for those who edit users."""
    shown = [id for id in ids if users.can_edit(viewer) or id == viewer.user_id]
    if not shown:
        return {}
    who = await viewers_of_users(shown)
    roles, projects = await roles_by_user(shown, viewer), await projects_by_user(shown, viewer)
    every = await crms.visible_to(viewer).order_by("name")
    return {id: access_of(who.get(id) or nobody(id), roles.get(id, []), projects.get(id, []), every) for id in shown}


async def dial_stages_by_project(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Stage]]:
    stages = dictionaries.stages(viewer)
    return await linked(stages, "project_dial_stage", "project_id", "stage_id", ids, "rank", "name")
