"""Logged events as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities.logged import policy
from ringbook.activities.logged.models import Direction, LoggedEventKind
from ringbook.activities.types import NoteCan
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, one
from ringbook.identity.loaders import users_by_id
from ringbook.telephony.types import LoggedEventOutcome

if TYPE_CHECKING:
    from ringbook.identity.types import User

describe(
    LoggedEventKind,
    "By which way people were in touch.",
    CALL="On the phone.",
    EMAIL="By e-mail.",
    SMS="By a text message.",
    FAX="By fax.",
)
describe(
    Direction,
    "Who was in touch with whom.",
    IN="From them to us.",
    OUT="From us to them.",
)


@strawberry.type(description="A call or a message that somebody logged by hand, as it went past Ringbook.")
class LoggedEvent(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    kind: LoggedEventKind = attribute("By which way.")
    direction: Direction = attribute("Who was in touch with whom.")
    outcome: LoggedEventOutcome | None = attribute("What came of it; null when nobody said.")
    at: datetime = attribute("When it happened, in UTC; the timeline tells it where it was logged.")
    seconds: int | None = attribute("How long a call took, 0 to 86400; null for messages, and when nobody said.")
    body: str = attribute("What it was about: plain text, up to 20 000 characters.")
    author: Annotated["User", strawberry.lazy("ringbook.identity.types")] | None = one(
        users_by_id, "author_id", "Who logged it."
    )
    created_at: datetime = attribute("When it was logged, in UTC.")
    updated_at: datetime = attribute("When it was last changed, in UTC.")

    @strawberry.field(description="What the viewer may do with it.")
    def viewer_can(root: strawberry.Parent[Any], info: Info) -> NoteCan:
        may = policy.can_edit(root, info.context.viewer)
        return NoteCan(edit=may, delete=may)


__all__ = ["Direction", "LoggedEvent", "LoggedEventKind", "LoggedEventOutcome"]
