"""The demo's own fields, and what sample people say in them."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID
from zlib import crc32

import orjson

from ringbook.core.ids import uuid7
from ringbook.core.jobs import defer
from ringbook.crms.models import Crm
from ringbook.custom_fields.actions.create import INDEX_JOB
from ringbook.custom_fields.models import CustomField, CustomFieldTarget, CustomFieldType
from ringbook.samples import SamplePerson

CONTACT, ORGANIZATION = CustomFieldTarget.CONTACT, CustomFieldTarget.ORGANIZATION
TRADES = ("Produkcja", "Handel", "Budownictwo", "Transport", "IT", "Zdrowie", "Rolnictwo")
TRADE, STAFF, SINCE, WORTH, NUMBER, FOUNDED = (
    "Branża", "Liczba pracowników", "Data umowy", "Wartość umowy", "Nr klienta", "Rok założenia",
)  # fmt: skip
FIELDS: tuple[tuple[str, dict[str, Any]], ...] = (
    (TRADE, {"type": CustomFieldType.CHOICE, "searchable": True}),
    (STAFF, {"type": CustomFieldType.INTEGER, "searchable": True}),
    (SINCE, {"type": CustomFieldType.DATE}),
    (WORTH, {"type": CustomFieldType.DECIMAL, "searchable": True}),
    (NUMBER, {"type": CustomFieldType.TEXT, "unique": True}),
    (FOUNDED, {"type": CustomFieldType.INTEGER, "target": ORGANIZATION}),
)
FIRST_CONTRACT, DAYS = date(2015, 1, 1), 365 * 10
FIRST_YEAR, YEARS = 1950, 75


async def add_fields(crm: Crm) -> None:
    """The demo's fields, those that the Crm lacks."""
    for position, (name, values) in enumerate(FIELDS):
        options = [{"id": str(uuid7()), "label": label} for label in TRADES] if name == TRADE else []
        values = {"target": CONTACT, "position": position, "options": options} | values
        await CustomField.get_or_create(crm=crm, name=name, target=values.pop("target"), defaults=values)
    await defer(INDEX_JOB, lock=INDEX_JOB)


class OwnValues:
    """`custom` of sample people and companies as JSON text, for the demo's fields that the Crm has."""

    def __init__(self, fields: list[CustomField]) -> None:
        self.keys = {(field.target, field.name): field.key for field in fields}
        self.trades = next((list(field.labels) for field in fields if field.name == TRADE), [])

    @classmethod
    async def of(cls, crm: Crm) -> "OwnValues":
        known = {name: values["type"] for name, values in FIELDS}
        fields = await CustomField.filter(crm_id=crm.id, deleted_at=None)
        return cls([field for field in fields if known.get(field.name) == field.type])

    def of_person(self, person: SamplePerson, key: UUID) -> str:
        """Everybody has a trade and a staff; those who are customers by now, a contract."""
        draw = crc32(person.email.encode())
        said: dict[str, Any] = {STAFF: 1 + draw % 500}
        if self.trades:
            said[TRADE] = self.trades[draw % len(self.trades)]
        if person.stage == "Klient":
            said[SINCE] = (FIRST_CONTRACT + timedelta(draw % DAYS)).isoformat()
            said[WORTH] = f"{draw % 100_000 + 500}.5"
            said[NUMBER] = f"K-{key.int % 10**12:012}"
        return self.stored(CONTACT, said)

    def of_company(self, name: str) -> str:
        return self.stored(ORGANIZATION, {FOUNDED: FIRST_YEAR + crc32(name.encode()) % YEARS})

    def of_ewa(self) -> dict[str, Any]:
        """The values of the demo's first customer, as `custom` has them."""
        said = {STAFF: 12, SINCE: "2024-03-01", WORTH: "18500", NUMBER: "K-1001"}
        return self.known(CONTACT, said | ({TRADE: self.trades[0]} if self.trades else {}))

    def stored(self, target: CustomFieldTarget, said: dict[str, Any]) -> str:
        return orjson.dumps(self.known(target, said)).decode()

    def known(self, target: CustomFieldTarget, said: dict[str, Any]) -> dict[str, Any]:
        """By the fields' ids, of those that the Crm has."""
        return {self.keys[target, name]: value for name, value in said.items() if (target, name) in self.keys}
