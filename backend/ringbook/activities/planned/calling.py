"""What a phone meeting must be like: a number that can be called, and for machines a project's rules."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from ringbook.activities.planned.models import DialMode
from ringbook.contacts.records import Record
from ringbook.core.errors import DomainError
from ringbook.crms.models import Crm, Enterprise
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import PROBLEMS, Number, problem, read
from ringbook.projects.models import Project


async def wrong_call(values: Mapping[str, Any], then: Mapping[str, Any], *, new: bool) -> list[DomainError]:
    """What a number can be, IN_PAST for a new one, NO_PROJECT, NOT_SWITCHED_ON, DO_NOT_CALL.

    then: how the phone meeting would be, its region too.
    """
    wrong = list[DomainError]()
    if "number" in values and (why := problem(then["number"], then["region"])):
        wrong.append(DomainError(why, PROBLEMS[why], field="number"))
    if new and not values.get("done") and then["ends_at"] < datetime.now(UTC):
        sentence = "This time is over. Plan the call for later, or log it."
        wrong.append(DomainError("in_past", sentence, field="endsAt"))
    if {"mode", "project"} & values.keys():
        wrong += _wrong_project(then["mode"], then["project"])
    if {"mode", "number"} & values.keys():
        wrong += await _wrong_wish(then)
    return wrong


async def region_of(record: Record | None, project: Project | None) -> str:
    """Where a number without a country code is at home: in the Crm it is about, else in the enterprise's."""
    key = record.crm_id if record else (project.crm_id if project else None)
    if key is None and (enterprise := await Enterprise.first()):
        key = enterprise.default_crm_id
    crm = await Crm.get_or_none(id=key) if key else None
    return crm.region if crm else "PL"


async def is_unwanted(number: Number) -> bool:
    """Somebody who has this number asked not to be called at it."""
    same = PhoneNumber.filter(reversed_digits=number.reversed, extension=number.extension)
    return await same.filter(do_not_call=True).exists()


def _wrong_project(mode: DialMode, project: Project | None) -> list[DomainError]:
    """NO_PROJECT and NOT_SWITCHED_ON, since automatic dialling goes by a project's rules."""
    if mode is not DialMode.AUTOMATIC:
        return []
    if not project:
        return [DomainError("no_project", "Choose the project that dials.", field="projectId")]
    if not project.dialling:
        sentence = "Phone meetings are not switched on in this project."
        return [DomainError("not_switched_on", sentence, field="projectId")]
    return []


async def _wrong_wish(then: Mapping[str, Any]) -> list[DomainError]:
    """DO_NOT_CALL: whoever has the number, one of them asked not to be called, so no machine calls there."""
    number = read(then["number"], then["region"])
    if then["mode"] is not DialMode.AUTOMATIC or not number.digits:
        return []
    if not await is_unwanted(number):
        return []
    return [DomainError("do_not_call", "They asked not to be called at this number. Dial it by hand.", field="number")]
