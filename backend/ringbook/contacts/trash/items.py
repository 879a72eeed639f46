"""The trash: deleted contacts and organizations in one list."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.contacts.actions.trash import DELETED
from ringbook.contacts.search import named
from ringbook.core.orders import Order
from ringbook.core.paging import COUNTED, Connection, Edge, PageInfo, counted, page, page_info
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations
from ringbook.organizations.actions.trash import DELETED as ORGANIZATION_DELETED
from ringbook.organizations.search import named as company_named

KEPT = timedelta(days=30)
"""From its deletion on; then a record is purged."""
DELETIONS = (DELETED, ORGANIZATION_DELETED)
NEWEST = Order("deleted_at", descending=True)


@dataclass(frozen=True, slots=True)
class Items:
    """One page; kinds: the whole list, as contacts and as organizations."""

    edges: list[Edge[Any]]
    page_info: PageInfo
    kinds: list[QuerySet[Any]]

    async def count(self) -> int:
        """Exact to COUNTED; one more means more than that."""
        counts = [await counted(rows) for rows in self.kinds]
        return min(sum(counts), COUNTED + 1)


async def items(search: str, first: int, after: str | None, viewer: Viewer) -> Items:
    """What the viewer could delete and somebody did, newest first; with all words of `search` in its name.

    Raises OUT_OF_RANGE, BAD_CURSOR.
    """
    people = contacts.in_trash(viewer).filter(Q(*map(named, search.split())))
    firms = organizations.in_trash(viewer).filter(Q(*map(company_named, search.split())))
    pages: list[Connection[Any]] = [await page(rows, NEWEST, first, after) for rows in (people, firms)]
    edges = sorted((edge for each in pages for edge in each.edges), key=_newness, reverse=True)
    more = len(edges) > first or any(each.page_info.has_next_page for each in pages)
    return Items(edges[:first], page_info(edges[:first], more, bool(after)), [people, firms])


def _newness(edge: Edge[Any]) -> tuple[Any, Any]:
    return edge.node.deleted_at, edge.node.id
