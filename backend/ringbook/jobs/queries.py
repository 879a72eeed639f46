"""Asking for jobs."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import Id
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.errors import DomainError
from ringbook.core.find import find_or_none
from ringbook.core.reading import shown
from ringbook.jobs import policy
from ringbook.jobs.types import Job

MOST = 100


@strawberry.type
class JobQueries:
    @query(requires=SIGNED_IN, description="One of the viewer's jobs; null when there is none, as after a month.")
    async def job(self, info: Info, id: Id) -> Job | None:
        return shown(await find_or_none(policy.visible_to(info.context.viewer), id))

    @query(requires=SIGNED_IN, description="The viewer's jobs, the newest first. Errors: OUT_OF_RANGE.")
    async def jobs(
        self, info: Info, first: Annotated[int, strawberry.argument(description="How many at most, 1 to 100.")] = 20
    ) -> list[Job]:
        if not 1 <= first <= MOST:
            raise DomainError("out_of_range", "Ask for 1 to {most} rows at a time.", field="first", most=MOST)
        return shown(await policy.visible_to(info.context.viewer).order_by("-id").limit(first))
