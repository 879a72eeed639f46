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
from ringbook.core.realtime import bus, hub_for
from ringbook.settings import settings
from ringbook.telephony.asterisk.keeper import keep_listening

log = logging.getLogger(__name__)
POLLING = 1
"""Seconds until a job is found whose notification the worker slept through, as it does while it looks for another."""
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
    url = config.database_url or ""
    import_jobs()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(connected(url, statement_seconds=None))
        await stack.enter_async_context(bus(hub_for(config)))
        app = await stack.enter_async_context(on_queue(url))
        keep_what_is_loaded()
        collect_seldom()
        beside = [asyncio.create_task(revive_stalled(app)), asyncio.create_task(keep_listening(url))]
        working = app.run_worker_async(
            concurrency=4,
            install_signal_handlers=False,
            shutdown_graceful_timeout=config.grace,
            fetch_job_polling_interval=POLLING,
            update_heartbeat_interval=HEARTBEAT,
            stalled_worker_timeout=STALLED,
        )
        work = asyncio.create_task(working)
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, work.cancel)
        await asyncio.gather(work, return_exceptions=True)
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)


async def revive_stalled(app: App) -> None:
    """Give the jobs of a killed worker back to the queue."""
    while True:
        try:
            for stalled in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED):
                await app.job_manager.retry_job(stalled)
        except Exception:
            log.exception("Looking for stalled jobs failed; trying again.")
        await asyncio.sleep(HEARTBEAT)


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    asyncio.run(main())
