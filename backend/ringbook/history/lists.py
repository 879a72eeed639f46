"""Lists of a row, such as tags and managers, and the change they make for the history."""

from collections.abc import Sequence

from tortoise.models import Model

from ringbook.core.rows import Versioned
from ringbook.history.actions import Change, reference


async def relink(row: Versioned, name: str, wanted: Sequence[Model]) -> list[Change]:
    """Make the many-to-many relation `name` hold just the rows `wanted`; answers the change for `update()`."""
    relation = getattr(row, name)
    before = sorted(await relation.all(), key=str)
    old, new = {each.pk for each in before}, {each.pk for each in wanted}
    if old == new:
        return []
    if gone := [each for each in before if each.pk not in new]:
        await relation.remove(*gone)
    if added := [each for each in wanted if each.pk not in old]:
        await relation.add(*added)
    return [Change(name, [reference(each) for each in before], [reference(each) for each in wanted])]
