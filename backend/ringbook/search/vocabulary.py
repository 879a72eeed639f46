"""The words that names are made of, kept so that misspelt ones find their neighbours."""

from datetime import UTC, datetime, timedelta

from tortoise import connections

from ringbook.search.models import SearchPass

LATE = timedelta(minutes=2)
"""How long a transaction may take whose changes the next pass still finds."""
LETTERS = r"[^[:space:][:punct:][:digit:]]{3,40}"
"""A word worth knowing, in every locale that a database may have."""
_NAMES = """
SELECT DISTINCT sort_name FROM contact WHERE deleted_at IS NULL AND updated_at > %s
UNION SELECT sort_name FROM organization WHERE deleted_at IS NULL AND updated_at > %s
"""
_WORDS = f"""
SELECT DISTINCT (regexp_matches(sort_name, '{LETTERS}', 'g'))[1] COLLATE "C" AS word FROM ({_NAMES}) AS names
"""
_LEARN = f"INSERT INTO search_word (word) {_WORDS} ON CONFLICT DO NOTHING"
_FORGET = f"DELETE FROM search_word WHERE word NOT IN ({_WORDS})"
EVER = datetime.min.replace(tzinfo=UTC)


async def learn() -> None:
    """The words of names that were added or changed since the last pass; of all names in the first."""
    now, before = datetime.now(UTC), await SearchPass.first()
    await _run(_LEARN, before.read_until - LATE if before else EVER)
    if before:
        await SearchPass.filter(id=before.id).update(read_until=now)
    else:
        await SearchPass.create(read_until=now)


async def learn_all() -> None:
    """The words of all names there are, and no others."""
    await _run(_LEARN, EVER)
    await _run(_FORGET, EVER)


async def _run(sql: str, since: datetime) -> None:
    await connections.get("default").execute_query(sql, [since, since])
