"""What PostgreSQL says when it is away or has no room left: nobody's mistake, and told as what it is."""

import psycopg
from psycopg.errors import DiskFull
from tortoise.exceptions import DBConnectionError

from ringbook.core.errors import DomainError

AWAY = ("08", "57P01", "57P02", "57P03", "53300")
"""How the codes begin under which a server hangs up, starts or stops, or has no connection left."""


def outage(error: BaseException | None) -> DomainError | None:
    """UNAVAILABLE or STORAGE_FULL for an error that means so; None for any other."""
    if isinstance(error, DiskFull):
        return full()
    if isinstance(error, DBConnectionError | psycopg.InterfaceError):
        return away()
    if isinstance(error, psycopg.OperationalError) and (error.sqlstate or "08").startswith(AWAY):
        return away()
    return None


def away() -> DomainError:
    return DomainError("unavailable", "Ringbook can't reach its database at the moment. Try again in a few seconds.")


def full() -> DomainError:
    return DomainError(
        "storage_full",
        "There is no room left on the disk, so nothing can be saved. You can go on reading; tell your administrator.",
    )
