"""Live lists of messages."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated, Any

import strawberry
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.context import Info
from ringbook.core.doors import subscription
from ringbook.core.ids import global_id
from ringbook.core.reading import shown
from ringbook.core.scalars import BigInt
from ringbook.core.viewer import Viewer
from ringbook.messaging import filters, policy
from ringbook.messaging.filters import MessageFilter
from ringbook.messaging.types import Message
from ringbook.realtime.changes import Listed, changes, knows_accounts
from ringbook.realtime.lists import ERRORS, GONE, RESYNC, SEQ, After


async def _condition(given: MessageFilter, viewer: Viewer, regions: list[str]) -> Q:
    return await filters.condition(given, viewer)


async def _known(rows: QuerySet[Any], viewer: Viewer) -> list[str]:
    """Those to accounts of a Crm and a kind where the viewer has any rights."""
    found = await rows.order_by("id").select_related("contact", "organization")
    known = (row for row in found if _may_know(row.contact or row.organization, viewer))
    return [global_id("Message", row.id) for row in known]


def _may_know(account: Any, viewer: Viewer) -> bool:
    return knows_accounts(viewer, account.crm_id, account.account_kind)


MESSAGES = Listed("Message", policy.visible_to, _condition, _known)


@strawberry.type(description="What changed in a list of messages.")
class MessageListChange:
    seq: BigInt = strawberry.field(description=SEQ)
    messages: list[Message] = strawberry.field(description="Those that were changed or added and are in the list.")
    gone: list[strawberry.ID] = strawberry.field(description=GONE)
    resync: bool = strawberry.field(description=RESYNC)


@strawberry.type
class MessageListSubscriptions:
    @subscription(
        requires="contacts:read",
        shared_without="after",
        description="Changes in a list of messages, once a second at most. After `resync`, and after a connect without"
        f" `after`, ask for the list itself. {ERRORS}",
    )
    async def messages_changed(
        self,
        info: Info,
        filter: Annotated[MessageFilter | None, strawberry.argument(description="As the list has it.")] = None,
        after: After = None,
    ) -> AsyncGenerator[MessageListChange, None]:
        async with aclosing(changes(info, MESSAGES, filter, after)) as found:
            async for each in found:
                seq, rows = BigInt(each.seq), shown(each.rows)
                yield MessageListChange(seq=seq, messages=rows, gone=each.gone, resync=each.resync)
