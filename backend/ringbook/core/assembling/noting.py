"""Which way each root field of an answer was read, said in the answer: for developers, by RINGBOOK_SHOW_READS."""

from collections.abc import Iterator
from contextvars import ContextVar

from strawberry.extensions import SchemaExtension

from ringbook.settings import settings

READS = "reads"
ASSEMBLED = "assembled"
_noted: ContextVar[dict[str, str] | None] = ContextVar("noted", default=None)


class ShowReads(SchemaExtension):
    """`extensions.reads`: by the field's name in the answer `assembled`, or `library: ` and why."""

    def on_execute(self) -> Iterator[None]:
        if not settings().show_reads:
            yield
            return
        ways = self.execution_context.extensions_results[READS] = dict[str, str]()
        token = _noted.set(ways)
        yield
        _noted.reset(token)


def note(field: str, way: str) -> None:
    """For the answer of the operation that runs, where it is wanted there."""
    if (ways := _noted.get()) is not None:
        ways[field] = way
