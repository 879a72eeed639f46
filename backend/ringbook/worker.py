"""The worker: background jobs and timers. Several may run at the same time."""

import asyncio
import importlib
import logging
import signal
from contextlib import AsyncExitStack
from pathlib import Path

from procrastinate import App

from ringbook.core.database import connected
from ringbook.core.jobs import connected_app
from ringbook.core.realtime import bus, hub_for
from ringbook.settings import settings

log = logging.getLogger(__name__)
STALLED = 30
"""Seconds without a sign of life after which a job's worker counts as dead."""


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
        app = await stack.enter_async_context(connected_app(url).open_async())
        sweep = asyncio.create_task(revive_stalled(app))
        work = asyncio.create_task(app.run_worker_async(concurrency=4, install_signal_handlers=False))
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, work.cancel)
        await asyncio.gather(work, return_exceptions=True)
        sweep.cancel()


async def revive_stalled(app: App) -> None:
    """Give the jobs of a killed worker back to the queue."""
    while True:
        try:
            for stalled in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED):
                await app.job_manager.retry_job(stalled)
        except Exception:
            log.exception("Looking for stalled jobs failed; trying again.")
        await asyncio.sleep(STALLED / 3)


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    asyncio.run(main())
