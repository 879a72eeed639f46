"""Many contacts at once, through COPY: `ringbook seed --contacts 200000`."""

from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import islice
from typing import Any
from uuid import UUID

import psycopg

from ringbook.core.ids import uuid7
from ringbook.crms.models import Crm
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.samples import SamplePerson, people
from ringbook.seed.companies import COLUMNS, Company
from ringbook.seed.fields import OwnValues
from ringbook.seed.segments import settle_crowd
from ringbook.seed.words import Words, words_of

TABLES = {
    "organization": COLUMNS,
    "contact": "id, crm_id, first_name, last_name, account_kind, position_id, stage_id, source_id, organization_id,"
    " address1, postal_code, city, voivodeship, country, birthday, language, custom",
    "email_address": "id, contact_id, organization_id, address, main",
    "phone_number": "id, contact_id, organization_id, number, e164, reversed_digits, kind, main, rank",
    "contact_tag": "contact_id, tag_id",
    "organization_tag": "organization_id, tag_id",
    "contact_manager": "contact_id, user_id",
    "event": "id, at, name, subject_type, subject_id, version, by_name, via, told_at",
    "event_link": "id, subject_id, event_id, story",
}
"""Table -> the columns we fill, in an order that foreign keys allow."""
BATCH = 20_000
"""People a transaction: a seed that is stopped leaves whole people behind."""


async def crowd(
    url: str, crm: Crm, count: int, *, seed: int = 1, skip: int = 0, told: Callable[[int], None] = lambda done: None
) -> None:
    """Put `count` people into `crm`; the same seed gives the same ones. `told` hears how many are in.

    skip: how many of the seed's people to pass over, because they are there already.
    """
    makers = Rows(await words_of(crm), await OwnValues.of(crm), crm.id, await _companies(crm), await _managers())
    crew = islice(people(skip + count, seed), skip, None)
    done = 0
    async with await psycopg.AsyncConnection.connect(url) as connection:
        while batch := list(islice(crew, BATCH)):
            tables = makers.rows_of(batch)
            for table, columns in TABLES.items():
                async with connection.cursor().copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                    for row in tables[table]:
                        await copy.write_row(row)
            await connection.commit()
            done += len(batch)
            told(done)
        await connection.set_autocommit(True)
        await connection.execute("ANALYZE")
    await settle_crowd(crm)


async def _companies(crm: Crm) -> dict[str, UUID]:
    return {row.name: row.id for row in await Organization.filter(crm_id=crm.id)}


async def _managers() -> list[UUID]:
    return [user.id for user in await User.filter(active=True, extension__isnull=False).order_by("email")]


class Rows:
    """Sample people -> rows of our tables."""

    def __init__(
        self, words: Words, own: OwnValues, crm: UUID, companies: dict[str, UUID], managers: list[UUID]
    ) -> None:
        self.words, self.own, self.crm, self.companies, self.managers = words, own, crm, companies, managers
        self.now = datetime.now(UTC)

    def rows_of(self, batch: list[SamplePerson]) -> dict[str, list[tuple[Any, ...]]]:
        self.tables: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for number, person in enumerate(batch):
            self._add(person, number)
        return self.tables

    def _add(self, person: SamplePerson, number: int) -> None:
        key, words = uuid7(), self.words
        self.tables["contact"].append(
            (
                *(key, self.crm, person.first_name, person.last_name, person.account_kind.lower()),
                *(words.positions[person.position], words.stages[person.stage], words.sources[person.source]),
                *(self._company(person), person.address1, person.postal_code, person.city),
                *(person.voivodeship, person.country, person.birthday, person.language),
                self.own.of_person(person, key),
            )
        )
        self.tables["email_address"].append((uuid7(), key, None, person.email, True))
        for rank, (typed, kind) in enumerate(((person.phone, "mobile"), (person.work_phone, "work"))):
            if typed:
                self._number((key, None), typed, kind, rank)
        self.tables["contact_tag"] += [(key, words.tags[tag]) for tag in person.tags]
        if self.managers and number % 3 == 0:
            self.tables["contact_manager"].append((key, self.managers[number // 3 % len(self.managers)]))
        self._story(key)

    def _number(self, owner: tuple[UUID | None, UUID | None], e164: str, kind: str, rank: int = 0) -> None:
        row = (uuid7(), *owner, as_typed(e164), e164, e164[:0:-1], kind, rank == 0, rank)
        self.tables["phone_number"].append(row)

    def _company(self, person: SamplePerson) -> UUID:
        """Where they work; the first who does brings the rows of the company, and their office's number is its own."""
        name = person.organization
        if name not in self.companies:
            key = self.companies[name] = uuid7()
            company = Company(key, len(self.companies), person)
            self.tables["organization"].append(company.row(self.crm, self.words, self.own.of_company(name)))
            self.tables["organization_tag"] += [(key, self.words.tags[tag]) for tag in person.tags]
            self.tables["email_address"].append((uuid7(), None, key, company.email, True))
            if person.work_phone:
                self._number((None, key), person.work_phone, "main")
        return self.companies[name]

    def _story(self, key: UUID) -> None:
        event = uuid7()
        told = (event, self.now, "contact.created", "Contact", key, 1, "Seed", "import", self.now)
        self.tables["event"].append(told)
        self.tables["event_link"].append((uuid7(), key, event, True))


def as_typed(e164: str) -> str:
    """As a Pole would write it: "+48601602603" -> "601 602 603"; numbers from abroad stay as they are."""
    if not e164.startswith("+48"):
        return e164
    digits = e164[3:]
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
