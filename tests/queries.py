"""How many statements a block of code sends to the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements sent inside the block, in their order, but for savepoints, settings, and what asks the planner.

    How often the planner is asked hangs on its guesses, which are other ones after each ANALYZE.
    """
    sent: list[str] = []
    execute = psycopg.AsyncCursor.execute

    async def noted(self: Any, query: Any, *arguments: Any, **options: Any) -> Any:
        if not str(query).startswith(("SAVEPOINT", "RELEASE", "ROLLBACK", "SET ", "EXPLAIN")):
            sent.append(str(query))
        return await execute(self, query, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(psycopg.AsyncCursor, "execute", noted)
        yield sent
