"""Lists in the order of a dictionary."""

from uuid import UUID

from ringbook.core.orders import Ranked
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind


async def by_priority(descending: bool) -> Ranked:
    """Rows by the place of their priority in its dictionary."""
    words = DictionaryEntry.filter(kind=DictionaryKind.PRIORITY).order_by("rank", "name")
    ids: list[UUID] = await words.values_list("id", flat=True)  # type: ignore[assignment]
    return Ranked("priority_rank", descending, nullable=True, refers="priority_id", ids=tuple(ids))
