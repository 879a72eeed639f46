"""What happens to a basket. It is nobody else's business, so no history tells of it."""

from typing import Any, Literal, TypeAlias

from tortoise import connections
from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from ringbook.baskets.models import BasketItem
from ringbook.core.errors import DomainError
from ringbook.core.selecting import statement
from ringbook.core.viewer import Viewer

MOST = 100_000
"""Records that fit into a basket."""
Owner: TypeAlias = Literal["contact", "organization"]
Chosen: TypeAlias = tuple[Owner, QuerySet[Any]]
_ADD = """
INSERT INTO basket_item (id, user_id, {owner}_id)
SELECT gen_random_uuid(), %s, found.id FROM ({found}) found
WHERE NOT EXISTS (SELECT FROM basket_item b WHERE b.user_id = %s AND b.{owner}_id = found.id) LIMIT %s
ON CONFLICT DO NOTHING
"""


async def add(owner: Owner, rows: QuerySet[Any], *, by: Viewer) -> int:
    """Lay these contacts or organizations in; answers how many are new there. Raises BASKET_FULL, and adds none."""
    room = MOST - await BasketItem.filter(user_id=by.user_id).count()
    found, values = statement(rows.values("id"))
    sql = _ADD.format(owner=owner, found=found)
    added, _ = await connections.get("default").execute_query(sql, [by.user_id, *values, by.user_id, max(room, 0) + 1])
    if added > room:
        sentence = "A basket holds {most} records; these don't fit in any more."
        raise DomainError("basket_full", sentence, field=f"{owner}s", most=f"{MOST:,}".replace(",", " "))
    return int(added)


async def remove(owner: Owner, rows: QuerySet[Any], *, by: Viewer) -> int:
    """Take these out; answers how many were there."""
    there = BasketItem.filter(user_id=by.user_id, **{f"{owner}_id__in": Subquery(rows.values("id"))})
    return await there.delete()


async def clear(owner: Owner, *, by: Viewer) -> int:
    """Take all contacts or all organizations out, also those in the trash; answers how many that were."""
    return await BasketItem.filter(user_id=by.user_id, **{f"{owner}_id__isnull": False}).delete()
