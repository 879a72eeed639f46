"""What is typed in of webhooks."""

from datetime import datetime

import strawberry

from ringbook.core.inputs import maybe

_EVENTS = "Names of events, and contact.* for all of a group: see webhookEvents."
_URL = "Where events are posted, http or https; up to 2000 characters. HTTPS unless it is in your own network."


@strawberry.input(description="A new webhook.")
class WebhookInput:
    name: str = strawberry.field(description="Unique among webhooks; up to 120 characters.")
    url: str = strawberry.field(description=_URL)
    events: list[str] = strawberry.field(description=_EVENTS)


@strawberry.input(
    description="What to change on a webhook; what is left out stays. Whoever changes its address or its events becomes"
    " its owner, with whose rights it is told."
)
class WebhookPatch:
    id: strawberry.ID = strawberry.field(description="The webhook.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = maybe("A new name.")
    url: strawberry.Maybe[str] = maybe(_URL)
    events: strawberry.Maybe[list[str]] = maybe(_EVENTS)


@strawberry.input(description="A webhook that is to be dealt with.")
class WebhookChoice:
    id: strawberry.ID = strawberry.field(description="The global id, as its field `id` tells it.")


@strawberry.input(description="Which webhook goes on.")
class WebhookResumeInput:
    id: strawberry.ID = strawberry.field(description="The global id, as its field `id` tells it.")
    send_missed: bool = strawberry.field(
        default=False,
        description="Send what happened while it was paused, as webhookReplay does; what waited is sent anyway.",
    )


@strawberry.input(description="A period of which a webhook is told once more.")
class WebhookReplayInput:
    id: strawberry.ID = strawberry.field(description="The webhook.")
    from_: datetime = strawberry.field(name="from", description="The beginning, in the last thirty days.")
    to: datetime | None = strawberry.field(default=None, description="The end, itself not in it; left out: now.")
    again: bool = strawberry.field(
        default=False, description="true: also what was delivered already; false: only what failed or was never sent."
    )


@strawberry.input(description="A delivery that is to be tried again.")
class WebhookDeliveryChoice:
    id: strawberry.ID = strawberry.field(description="The global id, as its field `id` tells it.")
