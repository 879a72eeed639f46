"""How Tortoise reaches PostgreSQL."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from psycopg import AsyncConnection
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import dict_row
from tortoise.context import TortoiseContext

from ringbook.core.reconnecting import RECONNECTING
from ringbook.limits import limits

PACKAGE = Path(__file__).parents[1]
PREPARED = 500
"""Statements that a connection keeps: those of core/asking."""
OURS = -1.0
"""The limit that is set for everybody."""


def models() -> list[str]:
    """Every module of tables: `ringbook.<domain>.models` of each domain there is, and aerich's own."""
    found = [*PACKAGE.rglob("models.py"), *PACKAGE.rglob("models/__init__.py")]
    names = (path.relative_to(PACKAGE).as_posix() for path in found)
    dotted = (name.removesuffix("/__init__.py").removesuffix(".py").replace("/", ".") for name in names)
    return [*sorted(f"ringbook.{name}" for name in dotted), "aerich.models"]


def tortoise_config(url: str, *, statement_seconds: float | None = OURS) -> dict[str, Any]:
    """Tortoise's configuration for the PostgreSQL at `url`: any form that libpq reads, sockets too.

    A statement is cut after `statement_seconds`; None, for migrations and workers, lets it take its time.
    Waiting for a lock always ends after 3 s. What the address says in `options` comes last and wins.
    """
    address = conninfo_to_dict(url)
    statement = limits().statement_seconds if statement_seconds == OURS else statement_seconds or 0
    bounds = {"lock_timeout": limits().lock_seconds, "statement_timeout": statement}
    options = ["-c timezone=UTC", *(f"-c {name}={int(seconds * 1000)}" for name, seconds in bounds.items())]
    options.append(str(address.pop("options", "")))
    credentials = {
        "host": address.pop("host", None),
        "port": address.pop("port", None) or 5432,
        "user": address.pop("user", None),
        "password": address.pop("password", None),
        "database": address.pop("dbname", None),
        "application_name": address.pop("application_name", "ringbook"),
        "minsize": 1,
        "maxsize": 10,
        "timeout": 5,
        "configure": _roomy,
        **RECONNECTING,
        "server_settings": address,
        # Tortoise overwrites `options` in server_settings; here psycopg gets it, next to Tortoise's two.
        # No statement is prepared by itself, only what core/asking is asked: a filter is rare or common by its values,
        # and a plan made without them wrong for half of them. (plan_cache_mode would do so, too, but plan the check of
        # every single foreign key anew.)
        "kwargs": {
            "autocommit": True,
            "row_factory": dict_row,
            "prepare_threshold": sys.maxsize,
            "options": " ".join(options).strip(),
        },
    }
    return {
        "connections": {"default": {"engine": "tortoise.backends.psycopg", "credentials": credentials}},
        "apps": {"models": {"models": models(), "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def _roomy(connection: AsyncConnection[Any]) -> None:
    connection.prepared_max = PREPARED


@asynccontextmanager
async def connected(url: str, *, statement_seconds: float | None = OURS) -> AsyncIterator[None]:
    """Tortoise's models work inside this block, in every task of the process; one block at a time."""
    # Tortoise.init would leave its context behind as the current one, for the next init to stumble over.
    async with TortoiseContext() as context:
        await context.init(tortoise_config(url, statement_seconds=statement_seconds), _enable_global_fallback=True)
        yield
