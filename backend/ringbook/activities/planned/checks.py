"""All that can be wrong with an activity, said at once."""

from collections.abc import Mapping
from typing import Any

from ringbook.activities.planned import calling, company, staff, texts
from ringbook.activities.planned.models import Activity, ActivityKind, DialMode
from ringbook.core.errors import DomainError
from ringbook.dictionaries.universal.models import DictionaryEntry

RELATIONS = ("organization", "contact", "project", "ticket", "assignee")
LISTS = ("people", "participants")
ENTRIES = {
    "type": "typeId",
    "priority": "priorityId",
    "category": "categoryId",
    "expected_currency": "expectedCost.currencyId",
    "actual_currency": "actualCost.currencyId",
}
"""What is chosen from a dictionary, and where inputs say it."""


def blank() -> dict[str, Any]:
    """How an activity is before anybody says anything."""
    return {**dict.fromkeys(RELATIONS), **{name: [] for name in LISTS}, "mode": DialMode.MANUAL, "number": ""}


async def state_of(activity: Activity) -> dict[str, Any]:
    """How it is, as `refuse` takes it: its columns, rows for what it refers to, and its lists."""
    await activity.fetch_related(*RELATIONS, *LISTS)
    then = {name: getattr(activity, name) for name in (*RELATIONS, "starts_at", "ends_at", "mode", "number", "region")}
    then |= {f"{name}_id": getattr(activity, f"{name}_id") for name in ENTRIES}
    return then | {name: list(getattr(activity, name)) for name in LISTS}


async def refuse(kind: ActivityKind, values: dict[str, Any], now: Mapping[str, Any], *, new: bool = False) -> None:
    """Raise what is wrong with `values`, whose texts and lists are put in order in place; one thing at a place.

    now: how the others are. new: the activity is made with these values.
    """
    wrong = texts.tidy(values)
    company.in_order(values, {**now, **values})
    then = {**now, **values}
    wrong += company.missing(kind, values, then)
    if {"starts_at", "ends_at"} & values.keys():
        wrong += texts.wrong_times(then["starts_at"], then["ends_at"])
    wrong += [*texts.wrong_reminders(values), *texts.wrong_timer(values), *texts.wrong_costs(values)]
    wrong += _inactive(values, now)
    wrong += company.wrong_company(values, then)
    if kind is ActivityKind.PHONE_MEETING:
        wrong += await calling.wrong_call(values, then, new=new)
    wrong += await staff.wrong_staff(values, then, company.records_of(then))
    if wrong:
        raise DomainError.all_of(_first_of_each_place(wrong))


def _first_of_each_place(wrong: list[DomainError]) -> list[DomainError]:
    found = dict[tuple[str, ...], DomainError]()
    for each in wrong:
        found.setdefault(each.problems[0].path, each)
    return list(found.values())


def _inactive(values: Mapping[str, Any], now: Mapping[str, Any]) -> list[DomainError]:
    """INACTIVE at each entry that is no longer offered, unless it was chosen before."""
    sentence = "“{name}” is no longer in use."
    chosen: list[tuple[str, str, DictionaryEntry]] = [
        (name, path, values[name]) for name, path in ENTRIES.items() if values.get(name)
    ]
    return [
        DomainError("inactive", sentence, field=path, name=entry.name)
        for name, path, entry in chosen
        if not entry.active and entry.id != now.get(f"{name}_id")
    ]
