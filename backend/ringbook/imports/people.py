"""One row of a foreign file into one person, or into everything that is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from ringbook.core.dates import read_date
from ringbook.core.errors import DomainError
from ringbook.core.words import say, tidied
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.texts import from_text
from ringbook.emails.actions import Address, wrong_emails
from ringbook.imports.headings import SLOTS, phone_kind
from ringbook.imports.mapping import Mapping
from ringbook.imports.spreadsheet import Row
from ringbook.imports.values import is_last_first, is_no_date, once, parts, read_account_kind, split_name
from ringbook.phones.kinds import is_landline
from ringbook.phones.models import PhoneKind
from ringbook.phones.numbers import LONGEST, PROBLEMS, Number, problem, read

MOST = {
    "firstName": 120, "lastName": 120, "organization": 200, "position": 120, "stage": 120, "source": 120,
    "address1": 200, "address2": 200, "postalCode": 20, "city": 120, "voivodeship": 80, "country": 80,
    "language": 35, "notes": 20_000, "tags": 60,
}  # fmt: skip
"""Characters that fit; of tags, each one."""
FIRST_YEAR = 1900
GOOGLE_SEPARATOR = ":::"
SHOWN = 200


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row can't be taken. column: its heading. value: what stood there, cut to 200 characters."""

    row: int
    column: str
    value: str
    code: str
    message: str


class Phone(NamedTuple):
    number: Number
    kind: PhoneKind


class Person(NamedTuple):
    """A contact-to-be; words of dictionaries and the organization are still names; None is what the row leaves open."""

    row: int
    first_name: str
    last_name: str
    organization: str
    position: str
    stage: str
    source: str
    emails: tuple[str, ...]
    phones: tuple[Phone, ...]
    address1: str
    address2: str
    postal_code: str
    city: str
    voivodeship: str
    country: str
    birthday: date | None
    language: str
    tags: tuple[str, ...]
    notes: str
    account_kind: AccountKind | None
    own: tuple[tuple[str, Any], ...] = ()
    """Values of the Crm's own fields as they are stored, by the field's id; only those that are filled in."""


def person(row: Row, mapping: Mapping, region: str) -> Person | list[RowProblem]:
    """Convert and check one row. region: of the Crm, for numbers without a country and the order of dates."""
    reading = _Reading(row, mapping, region)
    first_name, last_name = reading.names()
    result = Person(
        row=row.number,
        first_name=first_name,
        last_name=last_name,
        organization=reading.line("organization"),
        position=reading.line("position"),
        stage=reading.line("stage"),
        source=reading.line("source"),
        emails=reading.emails(),
        phones=reading.phones(),
        address1=reading.line("address1"),
        address2=reading.line("address2"),
        postal_code=reading.line("postalCode"),
        city=reading.line("city"),
        voivodeship=reading.line("voivodeship"),
        country=reading.line("country"),
        birthday=reading.birthday(),
        language=reading.line("language"),
        tags=reading.tags(),
        notes=reading.fitting("notes", reading.value("notes")),
        account_kind=reading.account_kind(),
        own=reading.own(),
    )
    return reading.problems or result


@dataclass(slots=True)
class _Reading:
    """A row being read; what is wrong collects in `problems`."""

    row: Row
    mapping: Mapping
    region: str
    problems: list[RowProblem] = field(default_factory=list)

    def wrong(self, key: str, code: str, value: str, message: str) -> None:
        self.problems.append(
            RowProblem(self.row.number, self.mapping.heading(key), value[:SHOWN], code.upper(), message)
        )

    def value(self, key: str) -> str:
        return self.mapping.value(self.row, key)

    def fitting(self, key: str, value: str) -> str:
        most = MOST[key]
        if len(value) > most:
            self.wrong(key, "too_long", value, say("At most {most} characters fit here.", most=most))
        return value

    def line(self, key: str) -> str:
        return self.fitting(key, tidied(self.value(key))) if key in self.mapping.columns else ""

    def names(self) -> tuple[str, str]:
        first, last = self.line("firstName"), self.line("lastName")
        if (not first or not last) and (full := tidied(self.value("fullName"))):
            split_first, split_last = split_name(full, last_first=is_last_first(self.mapping.heading("fullName")))
            first, last = self.fitting("firstName", first or split_first), self.fitting("lastName", last or split_last)
        if not first:
            self.wrong("firstName", "blank", "", say("The first name is missing."))
        if not last:
            self.wrong("lastName", "blank", "", say("The last name is missing."))
        return first, last

    def emails(self) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for key, value in self.slots("email"):
            for address in parts(value, ":::|[;,|\\s]"):
                for error in wrong_emails([Address(address)]):
                    self.wrong(key, error.code, address, str(error))
                found.setdefault(address.casefold(), address)
        return tuple(found.values())

    def phones(self) -> tuple[Phone, ...]:
        found: dict[tuple[str, str], Phone] = {}
        for key, value in self.slots("phone"):
            for typed, kind in self.numbers(key, value):
                number = read(typed, self.region)
                code = None if number.e164 and len(typed) <= LONGEST else problem(typed, self.region)
                if code:
                    self.wrong(key, code, typed, say(PROBLEMS[code]))
                guess = PhoneKind.LANDLINE if kind is None and is_landline(number) else PhoneKind.MOBILE
                found.setdefault((number.digits, number.extension), Phone(number, kind or guess))
        return tuple(found.values())

    def numbers(self, key: str, value: str) -> Iterator[tuple[str, PhoneKind | None]]:
        """The numbers in one cell: mostly one, several by Google's `:::` or where each part is a number itself."""
        by_heading = self.mapping.kinds.get(self.mapping.columns[key])
        types = self.mapping.kind(self.row, key).split(GOOGLE_SEPARATOR)
        for index, typed in enumerate(parts(value, GOOGLE_SEPARATOR)):
            kind = phone_kind(types[index if index < len(types) else 0]) or by_heading
            several = list(parts(typed, "[;,/|\n]"))
            if len(several) > 1 and all(problem(part, self.region) is None for part in several):
                yield from ((part, kind) for part in several)
            else:
                yield typed, kind

    def slots(self, name: str) -> Iterator[tuple[str, str]]:
        """The filled fields among phone1, phone2 and so on, with their values."""
        for slot in range(1, SLOTS[name] + 1):
            if value := self.value(f"{name}{slot}"):
                yield f"{name}{slot}", value

    def birthday(self) -> date | None:
        value = self.value("birthday")
        if is_no_date(value):
            return None
        born = read_date(value, self.region)
        if born is None:
            self.wrong("birthday", "not_a_date", value, say("This is not a date; write it as 1980-12-31."))
        elif not born.year >= FIRST_YEAR or born > date.today():
            self.wrong("birthday", "impossible_date", value, say("Nobody can have been born on this day."))
        return born

    def tags(self) -> tuple[str, ...]:
        """Google's own groups ("* myContacts") say nothing about the person."""
        names = [tidied(name) for name in parts(self.value("tags"), ":::|[,;|\n]") if not name.startswith("*")]
        return tuple(self.fitting("tags", name) for name in once(filter(None, names)))

    def account_kind(self) -> AccountKind | None:
        value = self.value("accountKind")
        kind = read_account_kind(value)
        if value and kind is None:
            self.wrong("accountKind", "unknown_kind", value, say("An account is a customer or a partner."))
        return kind

    def own(self) -> tuple[tuple[str, Any], ...]:
        found = []
        for shape in self.mapping.mapped:
            text = self.value(shape.column)
            try:
                if (value := from_text(shape, text, region=self.region)) is not None:
                    found.append((shape.key, value))
            except DomainError as error:
                self.wrong(shape.column, error.code, text, str(error))
        return tuple(found)
