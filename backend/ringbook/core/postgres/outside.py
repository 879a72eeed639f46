"""A PostgreSQL that somebody else runs."""

import psycopg

from ringbook.core.postgres.binaries import OLDEST
from ringbook.core.preflight import CannotStart


def reachable(url: str) -> str:
    """The address, once a server new enough has answered there."""
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            version = connection.info.server_version // 10000
    except (psycopg.OperationalError, psycopg.ProgrammingError) as error:
        reason = str(error).strip().splitlines()[0]
        raise CannotStart(f"The PostgreSQL of DATABASE_URL does not let us in: check the address. ({reason})") from None
    if version < OLDEST:
        raise CannotStart(
            f"The PostgreSQL of DATABASE_URL is version {version}: point it to version {OLDEST} or newer."
        )
    return url
