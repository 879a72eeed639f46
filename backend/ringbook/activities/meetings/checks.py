"""What a phone meeting must be like."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from ringbook.activities.meetings.models import DialMode
from ringbook.contacts.records import Record, is_seen
from ringbook.core.checks import name_of, too_long
from ringbook.core.errors import DomainError
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import PROBLEMS, problem, read
from ringbook.projects.models import Project

LENGTHS = {"information": 20_000}
LONGEST = timedelta(days=366)
FURTHEST = timedelta(days=5 * 366)
"""Ahead of now."""


def tidy(values: dict[str, Any]) -> list[DomainError]:
    """Texts without the blanks around them, in place; answers what is wrong: BLANK and TOO_LONG."""
    wrong = too_long(values, LENGTHS)
    for name in {"number", "information"} & values.keys():
        values[name] = values[name].strip()
    try:
        if "subject" in values:
            values["subject"] = name_of(values["subject"], field="subject", most=200)
    except DomainError as error:
        wrong.insert(0, error)
    return wrong


def wrong_number(number: str, region: str) -> list[DomainError]:
    why = problem(number, region)
    return [DomainError(why, PROBLEMS[why], field="number")] if why else []


def wrong_times(starts_at: datetime, ends_at: datetime, *, new: bool) -> list[DomainError]:
    """INVALID_RANGE, OUT_OF_RANGE; of a new meeting IN_PAST."""
    if starts_at > ends_at:
        return [DomainError("invalid_range", "It has to end after it begins.", field="to")]
    if ends_at - starts_at > LONGEST:
        return [DomainError("out_of_range", "It may last a year at most.", field="to")]
    if starts_at > datetime.now(UTC) + FURTHEST:
        return [DomainError("out_of_range", "Plan it for the next five years at most.", field="from")]
    if new and ends_at < datetime.now(UTC):
        return [DomainError("in_past", "This time is over. Plan the call for later, or log it.", field="to")]
    return []


def wrong_project(mode: DialMode, project: Project | None, record: Record | None) -> list[DomainError]:
    """WRONG_CRM; NO_PROJECT and NOT_SWITCHED_ON, since automatic dialling goes by a project's rules."""
    if project and record and project.crm_id != record.crm_id:
        return [DomainError("wrong_crm", "This project works with another CRM.", field="projectId")]
    if mode is not DialMode.AUTOMATIC:
        return []
    if not project:
        return [DomainError("no_project", "Choose the project that dials.", field="projectId")]
    if not project.dialling:
        return [
            DomainError("not_switched_on", "Phone meetings are not switched on in this project.", field="projectId")
        ]
    return []


async def wrong_wish(values: Mapping[str, Any]) -> list[DomainError]:
    """DO_NOT_CALL: whoever has the number, one of them asked not to be called, so no machine calls there."""
    number = read(values["number"], values["region"])
    if values["mode"] is not DialMode.AUTOMATIC or not number.digits:
        return []
    same = PhoneNumber.filter(reversed_digits=number.reversed, extension=number.extension)
    if not await same.filter(do_not_call=True).exists():
        return []
    return [DomainError("do_not_call", "They asked not to be called at this number. Dial it by hand.", field="number")]


async def wrong_assignee(assignee: User | None, record: Record | None) -> list[DomainError]:
    """INACTIVE; NO_ACCESS for somebody who would not see the meeting."""
    if assignee is None:
        return []
    eyes = await viewer_of_user(assignee.id)
    if eyes is None:
        return [DomainError("inactive", "{name} does not work here any more.", field="assigneeId", name=assignee.name)]
    if record is None or await is_seen(record, eyes):
        return []
    return [DomainError("no_access", "{name} can't see who is to be called.", field="assigneeId", name=assignee.name)]
