"""What came of a job is noted in the end, even if the database is away or its disk full in that moment.

Otherwise the job would count as being done for as long as its worker lives, and hold up all that have the same lock.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from procrastinate.exceptions import ConnectorException
from procrastinate.manager import JobManager

from ringbook.core.outages import outage

PAUSE = 1.0
"""Seconds between two attempts."""


class PatientManager(JobManager):
    async def finish_job(self, *job: Any, **ending: Any) -> None:
        await _patiently(lambda: super(PatientManager, self).finish_job(*job, **ending))

    async def retry_job(self, *job: Any, **when: Any) -> None:
        await _patiently(lambda: super(PatientManager, self).retry_job(*job, **when))


async def _patiently(note: Callable[[], Awaitable[None]]) -> None:
    while True:
        try:
            return await note()
        except ConnectorException as problem:
            if not outage(problem.__cause__):
                raise
        await asyncio.sleep(PAUSE)
