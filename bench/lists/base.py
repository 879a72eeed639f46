"""The base that is measured: the demo, its crowd, and strangers with names and towns that few share."""

import asyncio
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg

from ringbook import seed
from ringbook.contacts.models import Contact
from ringbook.core.database import connected
from ringbook.core.ids import uuid7
from ringbook.core.migrate import migrate
from ringbook.core.postgres import Cluster
from ringbook.crms.models import Crm
from ringbook.custom_fields.indexes import follow_definitions
from ringbook.search.vocabulary import learn_all
from ringbook.seed.demo import CROWD
from ringbook.seed.words import Words, words_of

PART = 20
"""One contact in so many is a stranger."""
YEARS = timedelta(days=3 * 365)
SYLLABLES = (
    "ba",
    "be",
    "cho",
    "da",
    "fe",
    "gor",
    "ja",
    "ki",
    "lu",
    "mo",
    "ny",
    "po",
    "ra",
    "sz",
    "tu",
    "wa",
    "zy",
    "le",
)
TABLES = {
    "organization": "id, crm_id, name, tax_id, city",
    "contact": "id, crm_id, first_name, last_name, position_id, stage_id, source_id, organization_id, city,"
    " postal_code, country, created_at, updated_at",
    "email_address": "id, contact_id, address, main",
    "phone_number": "id, contact_id, number, e164, reversed_digits, kind, main",
}


def folder(count: int) -> Path:
    """Where the base of so many contacts is kept for the next time."""
    place = Path(tempfile.gettempdir()) / f"ringbook-bench-lists-{count}"
    place.mkdir(mode=0o711, exist_ok=True)
    return place


def prepare(cluster: Cluster, count: int) -> None:
    asyncio.run(_prepare(cluster.url, count))


async def _prepare(url: str, count: int) -> None:
    """Migrate, and fill what is missing; the base of a run before is left as it is."""
    await migrate(url)
    async with connected(url, statement_seconds=None):
        if not await Contact.exists():
            began = time.perf_counter()
            await seed.demo(url)
            crm = await Crm.get(name="Sprzedaż")
            await seed.crowd(url, crm, count - count // PART, skip=CROWD)
            print(f"{count - count // PART} seeded in {time.perf_counter() - began:.0f} s", flush=True)
            await _strangers(url, crm, count // PART)
        await follow_definitions()
        await learn_all()
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        await connection.execute("VACUUM ANALYZE")


async def _strangers(url: str, crm: Crm, count: int) -> None:
    words = await words_of(crm)
    async with await psycopg.AsyncConnection.connect(url) as connection:
        tables: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}
        for number in range(count):
            for table, row in _stranger(number, crm, words):
                tables[table].append(row)
        for table, columns in TABLES.items():
            async with connection.cursor().copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in tables[table]:
                    await copy.write_row(row)


def _stranger(number: int, crm: Crm, words: Words) -> Iterator[tuple[str, tuple[Any, ...]]]:
    chance = random.Random(number)
    key, firm, name = uuid7(), uuid7(), word(number)
    first, digits = word(number % 500), f"69{number:07}"
    at = datetime.now(UTC) - YEARS * chance.random()
    choices = (chance.choice(list(each.values())) for each in (words.positions, words.stages, words.sources))
    yield "organization", (firm, crm.id, f"Zakład {name} nr {number}", f"{7_000_000_000 + number}", word(number % 900))
    yield (
        "contact",
        (
            *(key, crm.id, first, name, *choices, firm, word(number % 900)),
            *(f"{number % 100:02}-{number % 1000:03}", "Monako" if number % 1000 == 0 else "Polska", at, at),
        ),
    )
    yield "email_address", (uuid7(), key, f"{name}.{number}@stranger.example".lower(), True)
    yield "phone_number", (uuid7(), key, digits, f"+48{digits}", f"{digits[::-1]}84", "mobile", True)


def word(number: int) -> str:
    """A name of four syllables, another one for each number below 18⁴."""
    number, parts = number * 7919 % len(SYLLABLES) ** 4, []
    for _ in range(4):
        number, rest = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[rest])
    return "".join(parts).capitalize()
