"""One background job."""

import time
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from ringbook.core.observing.metrics import JOB_SECONDS, JOBS
from ringbook.core.observing.traces import span
from ringbook.core.request_id import new_request_id


def watched(name: str, function: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """The same function, counted, timed and traced."""

    @wraps(function)
    async def run(*arguments: Any, **named: Any) -> Any:
        new_request_id()
        start, outcome = time.perf_counter(), "failed"
        try:
            with span(f"job {name}"):
                answer = await function(*arguments, **named)
            outcome = "ok"
            return answer
        finally:
            JOBS.labels(name, outcome).inc()
            JOB_SECONDS.labels(name).observe(time.perf_counter() - start)

    return run
