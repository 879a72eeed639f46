"""Spans for OpenTelemetry: of requests, operations, jobs and SQL statements; without their values.

Off unless OTEL_EXPORTER_OTLP_ENDPOINT says where to send them; then it needs `ringbook[otel]`. Off, nothing of it is
imported, and no statement passes through us.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import wraps
from typing import Any, Protocol

from ringbook.core.preflight import CannotStart

LONGEST = 2000
"""Characters of a statement that are kept."""


class Traced(Protocol):
    """A span that is open."""

    def called(self, name: str, **facts: str | int) -> None:
        """It is known by now what it was."""


class _Nothing:
    def called(self, name: str, **facts: str | int) -> None:
        pass


_off: AbstractContextManager[Traced] = nullcontext(_Nothing())
_tracer: Any = None


def span(name: str) -> AbstractContextManager[Traced]:
    """Around a piece of work; what goes wrong in it is noted by its type."""
    return _off if _tracer is None else _span(name)


def start(role: str, endpoint: str | None) -> None:
    """From now on; once a process. role: "web" or "worker". The exporter reads its other OTEL_… variables itself."""
    if not endpoint:
        return
    global _tracer
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        raise CannotStart(
            "OTEL_EXPORTER_OTLP_ENDPOINT is set, but what sends traces is not installed: pip install ringbook[otel]."
        ) from None
    provider = TracerProvider(resource=Resource.create({"service.name": f"ringbook-{role}"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    _tracer = provider.get_tracer("ringbook")
    _trace_statements()


@contextmanager
def _span(name: str, statement: str = "") -> Iterator[Traced]:
    """statement: SQL."""
    # An exception's own words may quote somebody's data.
    with _tracer.start_as_current_span(name, record_exception=False, set_status_on_exception=False) as found:
        if statement:
            found.set_attribute("db.system.name", "postgresql")
            found.set_attribute("db.query.text", statement[:LONGEST])
        try:
            yield _Open(found)
        except BaseException as problem:
            found.set_attribute("error.type", type(problem).__name__)
            raise


class _Open:
    def __init__(self, span: Any) -> None:
        self.span = span

    def called(self, name: str, **facts: str | int) -> None:
        self.span.update_name(name)
        for fact, value in facts.items():
            self.span.set_attribute(f"ringbook.{fact}", value)


def _trace_statements() -> None:
    """Tortoise's statements all go through this method of psycopg; they hold places for values, not the values."""
    from psycopg import AsyncCursor

    execute: Any = AsyncCursor.execute

    @wraps(execute)
    async def traced(self: Any, query: Any, *arguments: Any, **options: Any) -> Any:
        text = query if isinstance(query, str) else "composed"
        with _span((text.split(maxsplit=1) or ["sql"])[0][:20], text):
            return await execute(self, query, *arguments, **options)

    AsyncCursor.execute = traced  # type: ignore[method-assign]
