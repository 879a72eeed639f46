"""How long people waited and talked, in whole seconds, as `Call.wait_seconds` and `talk_seconds` say it."""

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term

from ringbook.core.conditions import Over


def talked(row: Table) -> Term:
    """As the index on it has it."""
    return Over("round(extract(epoch FROM {} - {}))", row.ended_at, row.answered_at)


def waited(row: Table) -> Term:
    return Over("round(extract(epoch FROM coalesce({}, {}) - {}))", row.answered_at, row.ended_at, row.started_at)
