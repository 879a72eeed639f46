"""Phone-meeting rules of projects: what they must be like (CRM-4)."""

import re
from collections.abc import Sequence
from typing import Any

from ringbook.core.checks import wrong_zone
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.dictionaries.models import Stage
from ringbook.history.actions import SETTINGS, record, update
from ringbook.history.lists import relink
from ringbook.phones.numbers import PROBLEMS, problem, read
from ringbook.projects.models import Project, Weekday

CHANGED = "project.changed"
MOST = {"tries": 20, "pause_minutes": 24 * 60}
PATHS = Project.INPUTS
COLUMNS = [name for name in PATHS if name != "dial_stages"]
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def checked(project: Project, values: dict[str, Any], region: str) -> dict[str, Any]:
    """The columns that `values` set, as they are stored; `project` says what the others are.

    Raises all that is wrong: INVALID_TIME, INVALID_RANGE, BLANK, UNKNOWN_TIMEZONE, OUT_OF_RANGE, and what is wrong
    with the number, at phoneMeetings.<field>.
    """
    rules = {name: getattr(project, name) for name in COLUMNS} | values
    wrong = [*_wrong_times(rules), *_wrong_lists(rules), *_wrong_numbers(rules)]
    wrong += wrong_zone(rules["timezone"], field=PATHS["timezone"])
    try:
        if "presented_number" in values:
            values["presented_number"] = _presented(values["presented_number"], region)
    except DomainError as error:
        wrong.append(error)
    if wrong:
        raise DomainError.all_of(wrong)
    for name, order in (("dial_days", Weekday), ("dial_kinds", AccountKind)):
        if name in values:
            values[name] = [each.value for each in order if each in values[name]]
    return values


def check_stages(stages: Sequence[Stage], crm: Crm | None) -> None:
    """Raises WRONG_CRM for stages of another Crm."""
    wrong = [
        DomainError("wrong_crm", "This stage belongs to another CRM.", field=f"{PATHS['dial_stages']}.{place}")
        for place, stage in enumerate(stages)
        if crm is None or stage.crm_id != crm.id
    ]
    if wrong:
        raise DomainError.all_of(wrong)


async def replace_stage(stage: Stage, replacement: Stage | None, *, by: Viewer) -> None:
    """In all rules that name `stage`, which is about to go.

    Rules without a stage reach everybody; so dialling stops where the last one goes without a replacement.
    """
    for project in await Project.filter(dial_stages=stage.id).order_by("id"):
        kept = [each for each in await project.dial_stages.all().order_by("rank") if each.id != stage.id]
        if replacement and replacement not in kept:
            kept.append(replacement)
        also = await relink(project, "dial_stages", kept)
        stops = {} if kept else {"dialling": False}
        changes = await update(project, also=also, **stops)
        await record(CHANGED, project, by=by, changes=changes, also_tell=[SETTINGS])


def _wrong_times(rules: dict[str, Any]) -> list[DomainError]:
    wrong = [
        DomainError("invalid_time", "Write the time as hours and minutes, such as 09:30.", field=PATHS[end])
        for end in ("dial_from", "dial_to")
        if not _CLOCK.fullmatch(rules[end])
    ]
    if wrong or rules["dial_from"] < rules["dial_to"]:
        return wrong
    return [DomainError("invalid_range", "The day has to end after it begins.", field=PATHS["dial_to"])]


def _wrong_lists(rules: dict[str, Any]) -> list[DomainError]:
    wrong = []
    if rules["dialling"] and not rules["dial_days"]:
        wrong.append(DomainError("blank", "Choose at least one day.", field=PATHS["dial_days"]))
    if not rules["dial_kinds"]:
        wrong.append(DomainError("blank", "Choose customers, partners or both.", field=PATHS["dial_kinds"]))
    return wrong


def _wrong_numbers(rules: dict[str, Any]) -> list[DomainError]:
    return [
        DomainError("out_of_range", "Choose a number from 1 to {most}.", field=PATHS[name], most=most)
        for name, most in MOST.items()
        if not 1 <= rules[name] <= most
    ]


def _presented(typed: str, region: str) -> str:
    """The number as E.164, or "". Raises what `phones.numbers.problem` finds."""
    typed = typed.strip()
    if typed and (why := problem(typed, region)):
        raise DomainError(why, PROBLEMS[why], field=PATHS["presented_number"])
    return read(typed, region).e164 or ""
