"""What happens to phone meetings."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from ringbook.activities.meetings import checks
from ringbook.activities.meetings.models import Activity, DialMode
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record, around, owner
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm, Enterprise
from ringbook.history.actions import record, update
from ringbook.organizations.models import Organization
from ringbook.projects.models import Project

PLANNED = "activity.planned"
CHANGED = "activity.changed"
DONE = "activity.done"
UNDONE = "activity.undone"
DELETED = "activity.deleted"


async def plan(with_: Record | None, *, by: Viewer, mode: DialMode = DialMode.MANUAL, **values: Any) -> Activity:
    """A phone meeting with a contact, an organization, or somebody who is neither.

    values: columns, and project and assignee as rows. Raises all that is wrong: BLANK, TOO_LONG, INVALID_RANGE,
    OUT_OF_RANGE, IN_PAST, WRONG_CRM, NO_PROJECT, NOT_SWITCHED_ON, DO_NOT_CALL, INACTIVE, NO_ACCESS, and
    what a number can be.
    """
    values |= {"mode": mode, "region": await _region(with_, values.get("project"))}
    await _refuse(values, values, with_, new=True)
    meeting = await Activity.create(**(owner(with_) if with_ else {}), author_id=by.user_id, **values)
    await record(PLANNED, meeting, by=by, about=await around(meeting))
    return meeting


async def change(meeting: Activity, *, by: Viewer, expected_version: int | None = None, **values: Any) -> Activity:
    """values: as for `plan`. Raises as it does but IN_PAST, DONE for one that is done, and CONFLICT."""
    if meeting.done_at:
        raise DomainError("done", "This is done. Undo that first.", field="id")
    await meeting.fetch_related("contact", "organization", "project", "assignee")
    names = ("number", "region", "mode", "starts_at", "ends_at", "project", "assignee")
    await _refuse(values, {name: getattr(meeting, name) for name in names}, meeting.contact or meeting.organization)
    if changes := await update(meeting, expected_version=expected_version, **values):
        await record(CHANGED, meeting, by=by, changes=changes, about=await around(meeting))
    return meeting


async def finish(meeting: Activity, *, by: Viewer, done: bool = True) -> Activity:
    """Done, or after all not. What is so already stays without a word."""
    if done != bool(meeting.done_at):
        changes = await update(meeting, done_at=datetime.now(UTC) if done else None)
        await record(DONE if done else UNDONE, meeting, by=by, changes=changes, about=await around(meeting))
    return meeting


async def delete(meeting: Activity, *, by: Viewer) -> None:
    """Off the lists and the timeline; the history keeps it."""
    changes = await update(meeting, deleted_at=datetime.now(UTC))
    await record(DELETED, meeting, by=by, changes=changes, about=await around(meeting), story=False)


async def _refuse(
    values: dict[str, Any], now: Mapping[str, Any], with_: Contact | Organization | None, *, new: bool = False
) -> None:
    """Raise what is wrong with `values`, whose texts are tidied in place. now: how the others are."""
    wrong = checks.tidy(values)
    then = {**now, **values}
    if "number" in values:
        wrong += checks.wrong_number(then["number"], then["region"])
    if {"starts_at", "ends_at"} & values.keys():
        wrong += checks.wrong_times(then["starts_at"], then["ends_at"], new=new)
    if {"mode", "project"} & values.keys():
        wrong += checks.wrong_project(then["mode"], then.get("project"), with_)
    if {"mode", "number"} & values.keys():
        wrong += await checks.wrong_wish(then)
    wrong += await checks.wrong_assignee(values.get("assignee"), with_)
    if wrong:
        raise DomainError.all_of(wrong)


async def _region(with_: Record | None, project: Project | None) -> str:
    """Where a number without a country code is at home: in the Crm it is about, else in the enterprise's."""
    key = with_.crm_id if with_ else (project.crm_id if project else None)
    if key is None and (enterprise := await Enterprise.first()):
        key = enterprise.default_crm_id
    crm = await Crm.get_or_none(id=key) if key else None
    return crm.region if crm else "PL"
