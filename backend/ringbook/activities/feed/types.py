"""Calendar feeds as the API shows them."""

from datetime import datetime
from typing import Any

import strawberry

from ringbook.core.reading import attribute


@strawberry.type(description="The viewer's calendar at a secret address, for other calendars to subscribe to.")
class CalendarFeed:
    created_at: datetime = attribute("When the address was made, in UTC.")

    @strawberry.field(description="When somebody last read it, in UTC, to a minute; null: nobody did yet.")
    def last_read_at(root: strawberry.Parent[Any]) -> datetime | None:
        read: datetime | None = root.read_at
        return read
