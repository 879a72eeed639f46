"""Setting the rules of contacting people."""

import re
from collections.abc import Sequence
from typing import Any

from ringbook.contacting.models import ContactingRules
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.history.actions import SETTINGS, Change, record, update
from ringbook.history.lists import relink
from ringbook.projects.models import Weekday

CHANGED = "contacting_rules.changed"
CONSENTS = ("call_consents", "email_consents", "sms_consents", "fax_consents")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


async def ensure() -> ContactingRules:
    """The one row; made when first asked for, once, whoever asks at the same time."""
    if found := await ContactingRules.first():
        return found
    await ContactingRules.bulk_create([ContactingRules()], ignore_conflicts=True)
    return await ContactingRules.get()


async def change(*, by: Viewer, expected_version: int | None = None, **values: Any) -> ContactingRules:
    """Change what is given: columns, and lists of consent kinds.

    Raises INVALID_TIME, INACTIVE for a kind that is chosen anew though it is no longer in use, CONFLICT.
    """
    rules = await ContactingRules.select_for_update(no_key=True).get(id=(await ensure()).id)
    if wrong := _wrong_times(values):
        raise DomainError.all_of(wrong)
    if "quiet_days" in values:
        values["quiet_days"] = [day.value for day in Weekday if day in values["quiet_days"]]
    also = await _set_consents(rules, values)
    if changes := await update(rules, expected_version=expected_version, also=also, **values):
        await record(CHANGED, rules, by=by, changes=changes, also_tell=[SETTINGS])
    return rules


def _wrong_times(values: dict[str, Any]) -> list[DomainError]:
    return [
        DomainError("invalid_time", "Write the time as hours and minutes, such as 09:30.", field=field)
        for name, field in (("quiet_from", "quietFrom"), ("quiet_to", "quietTo"))
        if name in values and not _CLOCK.fullmatch(values[name])
    ]


async def _set_consents(rules: ContactingRules, values: dict[str, Any]) -> list[Change]:
    """Set the lists of kinds, and take them out of `values`."""
    changes = list[Change]()
    for name in CONSENTS:
        if name in values:
            kinds: Sequence[DictionaryEntry] = values.pop(name)
            known = {each.pk for each in await getattr(rules, name).all()}
            _check_active([kind for kind in kinds if kind.pk not in known], name)
            changes += await relink(rules, name, kinds)
    return changes


def _check_active(kinds: Sequence[DictionaryEntry], name: str) -> None:
    field = f"{name.removesuffix('_consents')}ConsentIds"
    if any(not kind.active for kind in kinds):
        raise DomainError("inactive", "This consent is no longer in use: nobody could give it.", field=field)
