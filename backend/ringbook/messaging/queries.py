"""Asking for messages, and for what they are written and sent with."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.errors import below
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown
from ringbook.core.words import say
from ringbook.messaging import policy
from ringbook.messaging.filters import MessageFilter, condition
from ringbook.messaging.gateways.choosing import channels
from ringbook.messaging.gateways.types import MessageGateway
from ringbook.messaging.inputs import MessageInput, wish_of
from ringbook.messaging.preparing import prepare
from ringbook.messaging.previews import MessagePreview, preview_of
from ringbook.messaging.templates.types import MessageField, MessageTemplate
from ringbook.messaging.types import Message, MessageChannel
from ringbook.messaging.writing.fields import FIELDS

NEWEST = Order("created_at", descending=True)
Channel = Annotated[MessageChannel | None, strawberry.argument(description="Only this channel's; left out: all.")]
Active = Annotated[bool | None, strawberry.argument(description="Only those that are offered, or that are not.")]


@strawberry.type
class MessageQueries:
    @query(
        requires="contacts:read",
        description="Messages to the contacts and organizations that the viewer sees, newest first. Errors:"
        " OUT_OF_RANGE, BAD_CURSOR, and below `filter` TOO_DEEP, TOO_LONG, TOO_MANY, INVALID_PERIOD.",
    )
    async def messages(
        self,
        info: Info,
        filter: Annotated[MessageFilter | None, strawberry.argument(description="Which ones; left out: all.")] = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[Message]:
        viewer = info.context.viewer
        rows = policy.visible_to(viewer)
        if filter:
            rows = rows.filter(await condition(filter, viewer))
        return await page(rows, NEWEST, first, after)

    @query(requires=policy.MAY_SEND, description="The templates for the Crms that the viewer sees, by name.")
    async def message_templates(
        self, info: Info, channel: Channel = None, active: Active = None
    ) -> list[MessageTemplate]:
        rows = policy.templates(info.context.viewer)
        rows = rows.filter(channel=channel) if channel else rows
        rows = rows.filter(active=active) if active is not None else rows
        return shown(await rows.order_by("name", "id"))

    @query(requires=SIGNED_IN, description="The fields that templates and messages may have.")
    async def message_fields(self, info: Info) -> list[MessageField]:
        return [MessageField(key=each.key, label=say(each.label), sample=each.sample) for each in FIELDS.values()]

    @query(
        requires=policy.MAY_SEND,
        description="What messageSend would send, and what speaks against it; nothing is sent or changed. Errors: as"
        " messageSend, below `input`.",
    )
    async def message_preview(
        self, info: Info, input: Annotated[MessageInput, strawberry.argument(description="The message.")]
    ) -> MessagePreview:
        viewer = info.context.viewer
        with below("input"):
            ready = await prepare(await wish_of(input, viewer), by=viewer)
        return preview_of(ready.recipient, ready.letter, shown(ready.problems))

    @query(requires=policy.MAY_CONFIGURE, description="What carries messages: one a channel at most.")
    async def message_gateways(self, info: Info) -> list[MessageGateway]:
        return shown(await policy.gateways(info.context.viewer).order_by("channel"))

    @query(requires=SIGNED_IN, description="The channels that can send: those whose gateway is set up and used.")
    async def message_channels(self, info: Info) -> list[MessageChannel]:
        return await channels()
