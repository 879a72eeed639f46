"""What happens to projects."""

from typing import Any

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.history.actions import Change, record, reference, update
from ringbook.identity.models import User
from ringbook.projects.models import Project

CREATED = "project.created"
CHANGED = "project.changed"


async def create(*, name: str, crm: Crm | None, members: list[User], by: Viewer) -> Project:
    """A new project. Raises BLANK, TOO_LONG or TAKEN."""
    project = await Project.create(name=await _free(name), crm=crm)
    await project.members.add(*members)
    await record(CREATED, project, by=by)
    return project


async def change(
    project: Project,
    *,
    by: Viewer,
    expected_version: int | None = None,
    members: list[User] | None = None,
    **values: Any,
) -> Project:
    """Rename a project, give it another Crm or other members. Raises what `create` does, and CONFLICT."""
    if "name" in values:
        values["name"] = await _free(values["name"], but=project)
    also = [] if members is None else await _set_members(project, members)
    if changes := await update(project, expected_version=expected_version, also=also, **values):
        await record(CHANGED, project, by=by, changes=changes)
    return project


async def _set_members(project: Project, members: list[User]) -> list[Change]:
    before = await project.members.all().order_by("name")
    if {user.id for user in before} == {user.id for user in members}:
        return []
    await project.members.clear()
    await project.members.add(*members)
    return [Change("members", [reference(user) for user in before], [reference(user) for user in members])]


async def _free(name: str, but: Project | None = None) -> str:
    name = name_of(name)
    if await Project.filter(name__iexact=name).exclude(id=but.id if but else None).exists():
        raise DomainError("taken", "There already is a project “{name}”.", field="name", name=name)
    return name
