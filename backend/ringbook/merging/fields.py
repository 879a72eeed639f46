"""The fields of which a merge keeps one value: which there are, how they are read, and whose value survives."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from babel.dates import format_date

from ringbook.core.ids import global_id
from ringbook.core.words import camel, language, say
from ringbook.custom_fields.models import CustomField, CustomFieldType
from ringbook.custom_fields.texts import as_text
from ringbook.history.actions import CUSTOM

EMPTY: tuple[Any, ...] = (None, "", [], {})
WORDS = {
    "customer": "Customer",
    "partner": "Partner",
    "crm": "CRM person",
    "student": "Student",
    "company_manager": "Company manager",
    "micro": "Under 10 people",
    "small": "Under 50 people",
    "medium": "Under 250 people",
    "large": "250 people or more",
}
"""The values of enums, as people read them."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column, or with `reference` a row that one names. label: in English."""

    name: str
    label: str
    reference: bool = False
    write: Callable[[Any], str] = str

    @property
    def key(self) -> str:
        """As the API names it."""
        return camel(self.name)

    @property
    def column(self) -> str:
        return f"{self.name}_id" if self.reference else self.name

    @property
    def title(self) -> str:
        return say(self.label)

    def raw(self, record: Any) -> Any:
        return getattr(record, self.column)

    def text(self, record: Any) -> str:
        value = getattr(record, self.name)
        return "" if value in EMPTY else self.write(value)

    def colour(self, record: Any) -> str | None:
        return getattr(getattr(record, self.name), "colour", None) if self.reference else None


@dataclass(frozen=True, slots=True)
class OwnField:
    """One of the Crm's own fields."""

    field: CustomField

    @property
    def key(self) -> str:
        return f"{CUSTOM}{global_id('CustomField', self.field.id)}"

    @property
    def column(self) -> str:
        """As merges and the history name it."""
        return f"{CUSTOM}{self.field.key}"

    @property
    def title(self) -> str:
        return self.field.name

    def raw(self, record: Any) -> Any:
        return record.custom.get(self.field.key)

    def text(self, record: Any) -> str:
        value = self.raw(record)
        if self.field.type == CustomFieldType.FLAG and value is not None:
            return say("Yes") if value else say("No")
        return "" if value in EMPTY else as_text(self.field, value)

    def colour(self, record: Any) -> str | None:
        return None


def _word(value: Any) -> str:
    return say(WORDS[value.value])


def _day(value: Any) -> str:
    return format_date(value, "long", locale=language())


def _picture(value: Any) -> str:
    return say("Picture")


_PLACE = (
    Field("address1", "Street and number"),
    Field("address2", "Rest of the address"),
    Field("postal_code", "Postal code"),
    Field("city", "City"),
    Field("voivodeship", "Voivodeship"),
    Field("country", "Country"),
)
CONTACT = (
    Field("first_name", "First name"),
    Field("last_name", "Last name"),
    Field("account_kind", "Account kind", write=_word),
    Field("person_type", "Person type", write=_word),
    Field("organization", "Organization", reference=True),
    Field("position", "Position", reference=True),
    Field("stage", "Stage", reference=True),
    Field("source", "Source", reference=True),
    *_PLACE,
    Field("birthday", "Birthday", write=_day),
    Field("language", "Language"),
    Field("avatar", "Picture", write=_picture),
)
ORGANIZATION = (
    Field("name", "Name"),
    Field("account_kind", "Account kind", write=_word),
    Field("parent", "Parent organization", reference=True),
    Field("stage", "Stage", reference=True),
    Field("source", "Source", reference=True),
    Field("tax_id", "Tax number"),
    Field("regon", "REGON"),
    Field("krs", "KRS"),
    Field("website", "Website"),
    Field("industry", "Industry"),
    Field("size", "Size", write=_word),
    *_PLACE,
    Field("avatar", "Picture", write=_picture),
)


def chosen(field: Field | OwnField, records: Sequence[Any], choices: Mapping[str, UUID]) -> Any:
    """The record whose value survives: the chosen one's, else the first filled one, the survivor standing first."""
    if field.key in choices:
        return next(record for record in records if record.pk == choices[field.key])
    return next((record for record in records if field.raw(record) not in EMPTY), records[0])


def references(fields: Iterable[Field]) -> list[str]:
    return [field.name for field in fields if field.reference]
