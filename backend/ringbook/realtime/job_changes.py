"""The viewer's jobs, as they move on."""

import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from uuid import UUID

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, subscription
from ringbook.core.reading import shown
from ringbook.history.missed import last_seq
from ringbook.history.models import Event
from ringbook.jobs.actions import tray
from ringbook.jobs.loaders import jobs_by_id
from ringbook.jobs.policy import unfinished
from ringbook.jobs.progress import PROGRESSED
from ringbook.jobs.types import Job
from ringbook.realtime.watch import watch

PAUSE = 0.3
"""Seconds between two steps of a job that are told; the start and the end always are."""


class Unhurried:
    """Passes over the steps that follow too soon: a job that goes on has another one, and one that ends says so."""

    def __init__(self) -> None:
        self._told: dict[UUID, float] = {}

    def tells(self, event: Event) -> bool:
        now = time.monotonic()
        if event.name == PROGRESSED and now - self._told.get(event.subject_id, 0) < PAUSE:
            return False
        self._told[event.subject_id] = now
        return True


@strawberry.type
class JobSubscriptions:
    @subscription(
        requires=SIGNED_IN,
        description="The viewer's jobs: first those that wait or run, then each that is begun, moves on or ends, a few"
        " times a second at most. Errors: UNAUTHENTICATED.",
    )
    async def job_changed(self, info: Info) -> AsyncGenerator[Job, None]:
        viewer, seq, unhurried = info.context.viewer, await last_seq(), Unhurried()
        for row in await unfinished(viewer).order_by("id"):
            yield shown(row)
        async with aclosing(watch(info, tray(viewer.user_id), after=seq, only=unhurried.tells)) as events:
            async for event in events:
                if row := await info.context.load(jobs_by_id, event.subject_id):
                    yield shown(row)
