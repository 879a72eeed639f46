"""The worker: background jobs and timers. Several may run at the same time."""

import asyncio
import importlib
import logging
import signal
from contextlib import AsyncExitStack
from pathlib import Path

from procrastinate import App

from ringbook.core.database import connected
from ringbook.core.garbage import collect_seldom, keep_what_is_loaded
from ringbook.core.jobs import on_queue
from ringbook.core.observing import traces
from ringbook.core.observing.logs import set_up
from ringbook.core.observing.places import show_figures
from ringbook.core.realtime import bus, hub_for
from ringbook.settings import settings
from ringbook.telephony.asterisk.keeper import keep_listening
from ringbook.webhooks.sender import keep_sending

log = logging.getLogger(__name__)
POLLING = 1
"""Seconds until a job is found whose notification the worker slept through, as it does while it looks for another."""
BREATH = 0.2
"""Seconds until the queue is asked again after it went away."""
HEARTBEAT = 1
"""Seconds between a worker's signs of life."""
STALLED = 4
"""Seconds without one after which its jobs go back to the queue: what was cut off goes on within ten."""


def import_jobs() -> None:
    """Every `jobs.py` registers its jobs by being imported."""
    for path in sorted(Path(__file__).parent.rglob("jobs.py")):
        dotted = ".".join(path.relative_to(Path(__file__).parent).with_suffix("").parts)
        importlib.import_module(f"ringbook.{dotted}")


async def main() -> None:
    config = settings()
    set_up(config.log)
    traces.start("worker", config.otlp_endpoint)
    url = config.database_url or ""
    import_jobs()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(connected(url, statement_seconds=None))
        await stack.enter_async_context(bus(hub_for(config)))
        app = await stack.enter_async_context(on_queue(url))
        if config.worker_metrics:
            stack.enter_context(show_figures(config.worker_metrics))
        keep_what_is_loaded()
        collect_seldom()
        beside = [asyncio.create_task(revive_stalled(app)), asyncio.create_task(keep_listening(url))]
        beside.append(asyncio.create_task(keep_sending()))
        work = asyncio.create_task(keep_working(app, config.grace))
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, work.cancel)
        await asyncio.gather(work, return_exceptions=True)
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)


async def keep_working(app: App, grace: float) -> None:
    """Until cancelled. Procrastinate's own worker ends with the database; another takes its place once that is back."""
    while True:
        try:
            await app.run_worker_async(
                concurrency=4,
                install_signal_handlers=False,
                shutdown_graceful_timeout=grace,
                fetch_job_polling_interval=POLLING,
                update_heartbeat_interval=HEARTBEAT,
                stalled_worker_timeout=STALLED,
            )
        except Exception as problem:
            log.warning("The queue does not answer; trying again: %r", problem)
        await asyncio.sleep(BREATH)


async def revive_stalled(app: App) -> None:
    """Give the jobs of a killed worker back to the queue."""
    while True:
        pause = HEARTBEAT
        try:
            for stalled in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED):
                await app.job_manager.retry_job(stalled)
        except Exception as problem:  # the database is away, or another worker was quicker
            log.warning("Looking for stalled jobs failed; trying again: %r", problem.__cause__ or problem)
            pause = STALLED  # whoever lives shows it first
        await asyncio.sleep(pause)


if __name__ == "__main__":
    asyncio.run(main())
