"""What a list is told of a digest: the rows that fit it, and the ids of those that don't."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import strawberry
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.context import Info
from ringbook.core.http.groups import Common
from ringbook.core.ids import global_id
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import AccountKind, grants_in, passes
from ringbook.crms.regions import regions
from ringbook.history.missed import last_seq
from ringbook.realtime.digests import Digest, digests


@dataclass(frozen=True, slots=True)
class Listed:
    """A kind of list. kind: the model of its records; condition: its filter as a condition on them.

    known: of records that are not in the list, those that the viewer may have known, as their ids in the API.
    """

    kind: str
    visible_to: Callable[[Viewer], QuerySet[Any]]
    condition: Callable[[Any, Viewer, list[str]], Awaitable[Q]]
    known: Callable[[QuerySet[Any], Viewer], Awaitable[list[str]]]

    async def rows(self, filter: Any, viewer: Viewer) -> QuerySet[Any]:
        """Those in the list. Raises what `condition` does."""
        rows = self.visible_to(viewer)
        return rows.filter(await self.condition(filter, viewer, await regions())) if filter else rows


@dataclass
class Change:
    """seq: nothing up to it is missing. rows: changed ones in the list; gone: ids of those not in it."""

    seq: int
    rows: list[Any] = field(default_factory=list)
    gone: list[strawberry.ID] = field(default_factory=list)
    resync: bool = False


async def changes(info: Info, listed: Listed, filter: Any, after: int | None) -> AsyncGenerator[Change, None]:
    """The list's changes as they come; a wrong filter is refused at once."""
    await listed.rows(filter, info.context.viewer)
    async with aclosing(digests(info, listed.kind, after)) as found:
        async for digest in found:
            if change := await _change(digest, listed, filter, info.context.viewer):
                yield change
            elif isinstance(info.context, Common) and info.context.asked:
                yield Change(0)  # which nobody is sent: there may be something in it for one of them


async def _change(digest: Digest, listed: Listed, filter: Any, viewer: Viewer) -> Change | None:
    """None when there is nothing that this viewer may know of."""
    seq = await last_seq()  # before the rows are read: what comes after is told again rather than never
    if digest.resync:
        return Change(seq, resync=True)
    rows = await (await listed.rows(filter, viewer)).filter(id__in=digest.ids)
    left = digest.ids - {row.id for row in rows}
    gone = await _gone(left, listed, viewer) if left else []
    return Change(seq, rows, gone) if rows or gone else None


async def _gone(ids: set[UUID], listed: Listed, viewer: Viewer) -> list[strawberry.ID]:
    rows = listed.visible_to(viewer).model.filter(id__in=ids)
    return [strawberry.ID(id) for id in await listed.known(rows, viewer)]


def knows_accounts(viewer: Viewer, crm_id: UUID, kind: AccountKind) -> bool:
    """Whether the viewer has any rights to accounts of this kind in the Crm."""
    return passes(viewer, crm_id) and bool(grants_in(viewer, crm_id, kind))


async def known_accounts(rows: QuerySet[Any], viewer: Viewer) -> list[str]:
    """Those of a Crm and a kind of account where the viewer has any rights."""
    found = await rows.order_by("id").values_list("id", "crm_id", "account_kind")
    known = [id for id, crm, kind in found if knows_accounts(viewer, crm, kind)]
    return [global_id(rows.model.__name__, id) for id in known]
