"""By which clock one works."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.identity import actions
from ringbook.identity.mutations.users import oneself


@strawberry.input(description="Where the viewer is.")
class TimezoneInput:
    timezone: str = strawberry.field(description="An IANA name, as Europe/Warsaw.")


@strawberry.type(description="The viewer's zone, or why not.")
class TimezonePayload(Payload):
    timezone: str | None = strawberry.field(default=None, description="The IANA name of their zone now.")


@strawberry.type
class TimezoneMutations:
    @mutation(
        requires=SIGNED_IN,
        people=True,
        description="Sets the viewer's own time zone: their days begin and times are shown by it."
        " Errors: UNKNOWN_TIMEZONE, SESSION_ONLY.",
    )
    async def timezone_set(self, info: Info, input: TimezoneInput) -> TimezonePayload:
        viewer = info.context.viewer
        user = await actions.change(await oneself(viewer), by=viewer, timezone=input.timezone)
        return TimezonePayload(timezone=user.timezone)
