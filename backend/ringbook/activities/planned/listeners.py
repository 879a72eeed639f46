"""Words of the universal dictionaries stay while activities have them."""

from collections.abc import Sequence
from typing import Any

from tortoise.expressions import Q

from ringbook.activities.planned.checks import ENTRIES
from ringbook.activities.planned.models import Activity
from ringbook.core.conditions import any_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.actions import DELETED
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.history.listening import on


@on(DELETED)
async def keep_used(entries: Sequence[DictionaryEntry], by: Viewer) -> None:
    """Raises IN_USE, which keeps the entry; deleted activities count too, for the history shows them."""
    ids = [entry.id for entry in entries]
    # Locked, so that an activity that is written in this moment is counted, or finds the word gone.
    await DictionaryEntry.filter(id__in=ids).select_for_update()
    conditions: list[dict[str, Any]] = [{f"{name}_id__in": ids} for name in ENTRIES]
    count = await Activity.filter(any_of(Q(**each) for each in conditions)).count()
    if count:
        sentence = "Activities that have this: {count}. Hide it instead."
        raise DomainError("in_use", sentence, field="id", count=count)
