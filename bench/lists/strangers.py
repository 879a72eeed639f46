"""People with names and towns that few share."""

import random
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg

from ringbook.core.ids import uuid7
from ringbook.crms.models import Crm
from ringbook.seed.words import Words, words_of

YEARS = timedelta(days=3 * 365)
SYLLABLES = (
    "ba", "be", "cho", "da", "fe", "gor", "ja", "ki", "lu", "mo", "ny", "po", "ra", "sz", "tu", "wa", "zy", "le"
)  # fmt: skip
TABLES = {
    "organization": "id, crm_id, name, tax_id, city",
    "contact": "id, crm_id, first_name, last_name, position_id, stage_id, source_id, organization_id, city,"
    " postal_code, country, created_at, updated_at",
    "email_address": "id, contact_id, address, main",
    "phone_number": "id, contact_id, number, e164, reversed_digits, kind, main",
}


async def strangers(url: str, crm: Crm, numbers: Iterable[int]) -> None:
    """One contact for each number, with a firm, an address and a telephone of their own."""
    words = await words_of(crm)
    async with await psycopg.AsyncConnection.connect(url) as connection:
        tables: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}
        for number in numbers:
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
