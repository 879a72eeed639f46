"""Asking for webhooks, and for what was posted there."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import After, First, Id
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find_or_none
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown
from ringbook.webhooks import policy
from ringbook.webhooks.types import Webhook, WebhookDelivery, WebhookDeliveryState, WebhookEventGroup, event_groups

NEWEST = Order("created_at", descending=True)
_Of = Annotated[strawberry.ID, strawberry.argument(description="Whose; of one that is unknown there are none.")]
_State = Annotated[
    WebhookDeliveryState | None, strawberry.argument(description="Only those that are so far; left out: all.")
]
_Event = Annotated[
    str | None,
    strawberry.argument(description="Only of events of this name, such as contact.moved; left out: of all."),
]


@strawberry.type
class WebhookQueries:
    @query(requires=policy.MANAGE, description="All webhooks, by name; fifty at most.")
    async def webhooks(self, info: Info) -> list[Webhook]:
        return shown(await policy.visible_to(info.context.viewer).order_by("name"))

    @query(requires=policy.MANAGE, description="One webhook; null when there is none with this id.")
    async def webhook(self, info: Info, id: Id) -> Webhook | None:
        return shown(await find_or_none(policy.visible_to(info.context.viewer), id))

    @query(
        requires=policy.MANAGE,
        description="What was and will be posted to a webhook, newest first. Errors: OUT_OF_RANGE, BAD_CURSOR.",
    )
    async def webhook_deliveries(
        self,
        info: Info,
        webhook_id: _Of,
        state: _State = None,
        event: _Event = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[WebhookDelivery]:
        viewer = info.context.viewer
        webhook = await find_or_none(policy.visible_to(viewer), webhook_id)
        rows = policy.deliveries(viewer).filter(webhook_id=webhook.id if webhook else None)
        rows = rows if state is None else rows.filter(state=state)
        return await page(rows if event is None else rows.filter(name=event), NEWEST, first, after)

    @query(requires=policy.MANAGE, description="The events that webhooks can choose, by kind of record.")
    async def webhook_events(self, info: Info) -> list[WebhookEventGroup]:
        return event_groups()
