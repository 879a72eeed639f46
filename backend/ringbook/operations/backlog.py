"""What waits, read from the database when somebody asks: the same whichever process answers."""

from collections.abc import Iterator

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from tortoise import connections

FIGURES = {
    "ringbook_jobs_waiting": (
        "Jobs in the queue that could run now.",
        "SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo' AND coalesce(scheduled_at <= now(), true)",
    ),
    "ringbook_jobs_running": (
        "Jobs that a worker has in hand.",
        "SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing'",
    ),
    "ringbook_jobs_oldest_seconds": (
        "For how long the oldest of the waiting jobs could have run; 0 when none waits.",
        """SELECT coalesce(extract(epoch FROM now() - min(coalesce(j.scheduled_at, e.at))), 0)
        FROM procrastinate_jobs j JOIN procrastinate_events e ON e.job_id = j.id AND e.type = 'deferred'
        WHERE j.status = 'todo' AND coalesce(j.scheduled_at <= now(), true)""",
    ),
    "ringbook_outbox_backlog": (
        "Events that open pages were not told of.",
        "SELECT count(*) FROM event WHERE told_at IS NULL",
    ),
    "ringbook_messages_waiting": (
        "Messages that are to be sent.",
        "SELECT count(*) FROM message WHERE state IN ('queued', 'sending')",
    ),
    "ringbook_webhook_deliveries_waiting": (
        "Deliveries to webhooks that are to be made.",
        "SELECT count(*) FROM webhook_delivery WHERE state IN ('waiting')",
    ),
    "ringbook_dial_tries_open": (
        "Tries of phone meetings of whose end nobody heard yet.",
        "SELECT count(*) FROM dial_try WHERE ended_at IS NULL",
    ),
    "ringbook_silent": (
        "1 on a restored copy that dials and sends nothing.",
        "SELECT (NOT EXISTS (SELECT FROM leave WHERE given))::int",
    ),
}
"""Name -> what it says, and the statement that counts it."""


POOL = {
    "ringbook_pool_connections": "Connections to the database.",
    "ringbook_pool_in_use": "Those of them that are in use.",
    "ringbook_pool_waiting": "Requests that wait for one.",
}


class Figures(Collector):
    """What was found a moment ago."""

    def __init__(self, figures: dict[str, float]) -> None:
        self.figures = figures

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for name, value in self.figures.items():
            yield GaugeMetricFamily(name, POOL.get(name) or FIGURES[name][0], value=value)


async def backlog() -> Figures:
    columns = ", ".join(f"({statement}) AS {name}" for name, (_, statement) in FIGURES.items())
    [row] = await connections.get("default").execute_query_dict(f"SELECT {columns}")
    return Figures({name: float(value) for name, value in row.items()})
