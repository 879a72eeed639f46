"""The silence of a restored copy, as the API shows it."""

from datetime import datetime

import strawberry

from ringbook.core.reading import attribute


@strawberry.type(
    description="This is a restored copy that keeps to itself: it dials nothing, sends no messages and no webhooks, and"
    " listens to no PBX. What people do in it is kept as usual."
)
class Silence:
    silent_since: datetime | None = attribute("When it was restored; null when PostgreSQL's own tools did it.")
    copy_of: datetime | None = attribute("When the backup was made; null when PostgreSQL's own tools restored it.")
