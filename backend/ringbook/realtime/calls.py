"""Live lists of calls, and with them the queue of missed ones."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated, Any

import strawberry
from tortoise.queryset import QuerySet

from ringbook.core.context import Info
from ringbook.core.doors import subscription
from ringbook.core.ids import global_id
from ringbook.core.reading import shown
from ringbook.core.scalars import BigInt
from ringbook.core.viewer import Viewer
from ringbook.realtime.changes import Listed, changes, knows_accounts
from ringbook.realtime.lists import ERRORS, GONE, RESYNC, SEQ, After
from ringbook.telephony import policy
from ringbook.telephony.filters import CallFilter, condition
from ringbook.telephony.types import Call


async def _known(rows: QuerySet[Any], viewer: Viewer) -> list[str]:
    """Those with an account of a Crm and a kind where the viewer has any rights, and those that they see now."""
    found = await rows.order_by("id").select_related("contact", "organization")
    seen = {call.id for call in await policy.visible_to(viewer, [row.id for row in found]).only("id")}
    return [global_id("Call", row.id) for row in found if row.id in seen or _may_have_been_seen(row, viewer)]


def _may_have_been_seen(call: Any, viewer: Viewer) -> bool:
    accounts = [each for each in (call.contact, call.organization) if each]
    return any(knows_accounts(viewer, each.crm_id, each.account_kind) for each in accounts)


CALLS = Listed("Call", policy.visible_to, condition, _known)


@strawberry.type(description="What changed in a list of calls.")
class CallListChange:
    seq: BigInt = strawberry.field(description=SEQ)
    calls: list[Call] = strawberry.field(description="Those that were changed or added and are in the list.")
    gone: list[strawberry.ID] = strawberry.field(description=GONE)
    resync: bool = strawberry.field(description=RESYNC)


@strawberry.type
class CallListSubscriptions:
    @subscription(
        requires=policy.MAY_READ,
        shared_without="after",
        description="Changes in a list of calls, once a second at most: new ones, progress, claims of missed ones."
        f" After `resync`, and after a connect without `after`, ask for the list itself. {ERRORS}",
    )
    async def calls_changed(
        self,
        info: Info,
        filter: Annotated[CallFilter | None, strawberry.argument(description="As the list has it.")] = None,
        after: After = None,
    ) -> AsyncGenerator[CallListChange, None]:
        async with aclosing(changes(info, CALLS, filter, after)) as found:
            async for each in found:
                seq, rows = BigInt(each.seq), shown(each.rows)
                yield CallListChange(seq=seq, calls=rows, gone=each.gone, resync=each.resync)
