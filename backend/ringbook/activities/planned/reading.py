"""Inputs of activities as the verbs take them: moments in UTC, rows in the place of ids."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from ringbook.activities.planned.following import Later
from ringbook.activities.planned.inputs import ActivityChanges, ActivityFields, MoneyInput, NextInput
from ringbook.activities.planned.texts import COSTS, end_of
from ringbook.contacts import policy as contacts
from ringbook.core.errors import DomainError
from ringbook.core.find import choose, find, find_all
from ringbook.core.inputs import given
from ringbook.core.moments import instant
from ringbook.core.viewer import Viewer
from ringbook.core.words import camel
from ringbook.dictionaries.universal import policy as universal
from ringbook.dictionaries.universal.types import DictionaryKind
from ringbook.identity import policy as users
from ringbook.organizations import policy as organizations
from ringbook.projects import policy as projects
from ringbook.tickets import policy as tickets

DICTIONARIES = {
    "type": DictionaryKind.ACTIVITY_KIND,
    "priority": DictionaryKind.PRIORITY,
    "category": DictionaryKind.ACTIVITY_CATEGORY,
}
HALF_AN_HOUR = timedelta(minutes=30)
LONGEST = 366 * 24 * 60
"""Minutes."""
MOST_LATER = {"hours": 5 * 366 * 24, "days": 5 * 366, "weeks": 5 * 53}


async def said(
    input: ActivityFields | ActivityChanges,
    viewer: Viewer,
    begin: datetime | None = None,
    length: timedelta | None = None,
) -> dict[str, Any]:
    """What an input gives, without `next`. begin: when an activity that is changed begins. length: of a new one.

    Raises NOT_FOUND, NO_SUCH_TIME, CHOOSE_ONE, OUT_OF_RANGE.
    """
    values = given(input, "next")
    _times(values, viewer, begin, length)
    await _rows(values, viewer)
    for cost in COSTS:
        if f"{cost}_cost" in values:
            values |= await _money(cost, values.pop(f"{cost}_cost"), viewer)
    return values


async def defaults(viewer: Viewer) -> dict[str, Any]:
    """What a new activity has unless somebody says so: the words that are chosen beforehand, and the viewer."""
    chosen = await universal.visible_to(viewer).filter(is_default=True, kind__in=list(DICTIONARIES.values()))
    words = {name: entry for name, kind in DICTIONARIES.items() for entry in chosen if entry.kind is kind}
    return {**words, "assignee": await users.visible_to(viewer).get_or_none(id=viewer.user_id)}


def later(given: NextInput, viewer: Viewer) -> Later:
    """When the next one is to be. Raises CHOOSE_ONE, OUT_OF_RANGE, NO_SUCH_TIME below `next`."""
    chosen = {name: getattr(given, name) for name in (*MOST_LATER, "at") if getattr(given, name) is not None}
    if len(chosen) != 1:
        raise DomainError("choose_one", "Say hours, days, weeks or a date: just one of them.", field="next")
    if "at" in chosen:
        return Later(at=instant(chosen["at"], viewer.zone, field="next.at"))
    [(unit, count)] = chosen.items()
    if not 1 <= count <= MOST_LATER[unit]:
        sentence = "Choose from 1 to {most}."
        raise DomainError("out_of_range", sentence, field=f"next.{unit}", most=MOST_LATER[unit])
    return Later(**chosen)


def _times(values: dict[str, Any], viewer: Viewer, begin: datetime | None, length: timedelta | None) -> None:
    """Moments in place of what was said; `minutes` becomes an end, and so does `length` where there is none."""
    for name in ("starts_at", "ends_at"):
        if name in values:
            values[name] = instant(values[name], viewer.zone, field=camel(name))
    start: Any = values.get("starts_at", begin)
    minutes = values.pop("minutes", None)
    if minutes is not None:
        if "ends_at" in values:
            raise DomainError("choose_one", "Say when it ends or how long it lasts, not both.", field="minutes")
        if minutes < 0:
            raise DomainError("out_of_range", "It has to end after it begins.", field="minutes")
        if minutes > LONGEST:
            raise DomainError("out_of_range", "It may last a year at most.", field="minutes")
        length = timedelta(minutes=minutes)
    if length is not None and "ends_at" not in values:
        values["ends_at"] = end_of(start, length)


async def _rows(values: dict[str, Any], viewer: Viewer) -> None:
    for name, kind in DICTIONARIES.items():
        await choose(values, name, universal.visible_to(viewer).filter(kind=kind))
    await choose(values, "contact", contacts.visible_to(viewer))
    await choose(values, "organization", organizations.visible_to(viewer))
    await choose(values, "project", projects.visible_to(viewer))
    await choose(values, "ticket", tickets.visible_to(viewer))
    await choose(values, "assignee", users.visible_to(viewer))
    if "participant_ids" in values:
        ids = values.pop("participant_ids")
        values["participants"] = await find_all(users.visible_to(viewer), ids, "participantIds")
    if "people_ids" in values:
        values["people"] = await find_all(contacts.visible_to(viewer), values.pop("people_ids"), "peopleIds")


async def _money(cost: str, given: MoneyInput | None, viewer: Viewer) -> Mapping[str, Any]:
    """The two columns of a cost; None: unknown. Raises NOT_FOUND."""
    if given is None:
        return {f"{cost}_amount": None, f"{cost}_currency": None}
    currencies = universal.visible_to(viewer).filter(kind=DictionaryKind.CURRENCY)
    currency = await find(currencies, given.currency_id, f"{cost}Cost.currencyId")
    return {f"{cost}_amount": given.amount, f"{cost}_currency": currency}
