"""Background jobs: enqueued inside the transaction that needs them, run by the worker, never lost.

@job("imports.run")
async def run(import_id: str) -> None: ...

await defer("imports.run", import_id=str(row.id))
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from procrastinate import App, RetryStrategy
from procrastinate.psycopg_connector import PsycopgConnector
from procrastinate.testing import InMemoryConnector
from tortoise import connections

from ringbook.core.observing import watched
from ringbook.core.patience import PatientManager
from ringbook.core.reconnecting import pool

Task = Callable[..., Awaitable[Any]]

app = App(connector=InMemoryConnector())
"""The registry of jobs. `on_queue(url)` is it on a real queue; only the worker needs that."""
app.job_manager = PatientManager(app.connector)

_DEFER = """
SELECT procrastinate_defer_jobs_v1(ARRAY[ROW('default', %s, 0, %s, NULL, %s::jsonb, %s)::procrastinate_job_to_defer_v1])
"""


def job(name: str, *, retries: int = 5, every: str | None = None) -> Callable[[Task], Task]:
    """Make a function a job. It may run twice after a crash, so it must be safe to repeat.

    retries: how often an error is tried again, each time later. every: a cron line of six fields, seconds last.
    """

    def register(function: Task) -> Task:
        retry = RetryStrategy(max_attempts=retries, exponential_wait=2)
        task = app.task(name=name, retry=retry)(watched(name, function))
        if every:
            app.periodic(cron=every)(task)
        return function

    return register


async def defer(name: str, *, lock: str | None = None, at: datetime | None = None, **arguments: Any) -> None:
    """Enqueue a job in the transaction of the moment: rolled back with it, visible to workers at its commit.

    lock: jobs with the same lock run one after the other. at: not before then.
    """
    values = [name, lock, json.dumps(arguments), at]
    await connections.get("default").execute_query(_DEFER, values)


@asynccontextmanager
async def on_queue(url: str) -> AsyncIterator[App]:
    """The same jobs on the queue in the PostgreSQL at `url`.

    Not a second App with that connector: jobs defer themselves through the one they were registered with, so its timers
    would fire into the void.
    """
    with app.replace_connector(PsycopgConnector(pool_factory=pool, conninfo=url, min_size=1, max_size=4)) as connected:
        async with connected.open_async():
            yield connected


@job("queue.forget", every="29 * * * *")
async def forget(timestamp: int) -> None:
    """Every hour: what is done leaves the queue; timers alone would fill it with twenty thousand rows a day."""
    await app.job_manager.delete_old_jobs(nb_hours=1)
