"""What a backup says of itself."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import orjson
import psycopg
from pydantic import BaseModel, ValidationError

from ringbook import __version__
from ringbook.backup.archive import ABOUT, members
from ringbook.core.migrate import MIGRATIONS
from ringbook.core.preflight import CannotStart

FORMAT = 1


class About(BaseModel):
    """The first member. migration: the number of the newest one that ran. postgres: the server's major version.

    files and bytes: those that there were when the backup began; key: whether `secret.key` is in it.
    """

    format: int = FORMAT
    made_at: datetime
    ringbook: str
    migration: int
    postgres: int
    files: int
    bytes: int
    key: bool = False

    @classmethod
    def of(cls, connection: psycopg.Connection[Any], made_at: datetime, **found: Any) -> Self:
        names = [row[0] for row in connection.execute("SELECT version FROM aerich").fetchall()]
        return cls(
            made_at=made_at,
            ringbook=__version__,
            migration=max(map(number, names), default=0),
            postgres=connection.info.server_version // 10000,
            **found,
        )

    @classmethod
    def read(cls, path: Path) -> Self:
        """Raises CannotStart for what is no backup, and for one that is too new for us."""
        with members(path) as found:
            name, body = next(found, ("", None))
            said = body.read() if name == ABOUT and body else b""
        try:
            about = cls(**orjson.loads(said))
        except (orjson.JSONDecodeError, ValidationError, TypeError):
            raise CannotStart(f"{path} is no backup of Ringbook, or is damaged.") from None
        if about.format > FORMAT or about.migration > newest():
            raise CannotStart(f"{path} was made by a newer Ringbook ({about.ringbook}): update this one first.")
        return about


def newest() -> int:
    """The number of the last migration we have."""
    return max(number(path.name) for path in (MIGRATIONS / "models").glob("[0-9]*.py"))


def number(migration: str) -> int:
    found = re.match(r"\d+", migration)
    return int(found[0]) if found else 0
