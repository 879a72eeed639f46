"""What happens to projects."""

from typing import Any

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError, not_found
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.dictionaries.models import Stage
from ringbook.history.actions import SETTINGS, Change, record, update
from ringbook.history.lists import relink
from ringbook.identity.models import User
from ringbook.projects.dialling import CHANGED, COLUMNS, check_stages, checked
from ringbook.projects.models import Project

CREATED = "project.created"
DELETED = "project.deleted"
HOME = "PL"
"""The region of a project without a Crm: how its presented number is read."""


async def create(
    *, name: str, crm: Crm | None, members: list[User], by: Viewer, dial_stages: list[Stage] | None = None, **rules: Any
) -> Project:
    """A new project. rules: columns of its phone meetings. Raises BLANK, TOO_LONG, TAKEN, and what `change` does."""
    project = Project(name=await _free(name), crm=crm)
    project.update_from_dict(checked(project, rules, _region(crm)))
    check_stages(dial_stages or [], crm)
    await project.save()
    await project.members.add(*members)
    await project.dial_stages.add(*dial_stages or [])
    await record(CREATED, project, by=by, also_tell=[SETTINGS])
    return project


async def change(
    project: Project,
    *,
    by: Viewer,
    expected_version: int | None = None,
    members: list[User] | None = None,
    **values: Any,
) -> Project:
    """Change what is given: name, Crm, members, and the rules of phone meetings with `dial_stages`.

    Raises what `create` does, CONFLICT, WRONG_CRM, and what `checked` finds wrong with the rules.
    """
    current = await Project.select_for_update(no_key=True).prefetch_related("crm").get_or_none(id=project.id)
    if current is None:
        raise not_found()
    if "name" in values:
        values["name"] = await _free(values["name"], but=project)
    also = await _set_stages(current, values)
    rules = {name: values.pop(name) for name in COLUMNS if name in values}
    values |= checked(current, rules, _region(values.get("crm", current.crm)))
    also += [] if members is None else await relink(project, "members", members)
    if changes := await update(project, expected_version=expected_version, also=also, **values):
        await record(CHANGED, project, by=by, changes=changes, also_tell=[SETTINGS])
    return project


async def delete(project: Project, *, by: Viewer) -> None:
    """Away with a project; its members lose what they saw through it."""
    await record(DELETED, project, by=by, also_tell=[SETTINGS])
    await project.delete()


async def _set_stages(current: Project, values: dict[str, Any]) -> list[Change]:
    """Set the stages that are dialled, and take them out of `values`.

    Those of a Crm that the project leaves go; no stage at all would mean everybody, so dialling stops then.
    """
    moves = "crm" in values and values["crm"] != current.crm
    if "dial_stages" not in values and not moves:
        return []
    stages = values.pop("dial_stages", [])
    check_stages(stages, values.get("crm", current.crm))
    changes = await relink(current, "dial_stages", stages)
    if moves and changes and not stages:
        values.setdefault("dialling", False)
    return changes


def _region(crm: Crm | None) -> str:
    return crm.region if crm else HOME


async def _free(name: str, but: Project | None = None) -> str:
    name = name_of(name)
    if await Project.filter(name__iexact=name).exclude(id=but.id if but else None).exists():
        raise DomainError("taken", "There already is a project “{name}”.", field="name", name=name)
    return name
