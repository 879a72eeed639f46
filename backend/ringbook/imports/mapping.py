"""Which column of a file feeds which field."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Self

from ringbook.core.errors import DomainError
from ringbook.imports.headings import FIELDS, KEYS, fold, phone_kind
from ringbook.imports.own import OwnField
from ringbook.imports.spreadsheet import Row, text
from ringbook.phones.models import PhoneKind


@dataclass(frozen=True, slots=True)
class Mapping:
    """columns: field key -> column index. kinds: of phone columns whose heading tells it.

    kind_columns: phone column -> the column beside it that tells each number's kind, as in Google's
    "Phone 1 - Type" and "Phone 1 - Value".
    """

    headings: tuple[str, ...]
    columns: dict[str, int]
    kinds: dict[int, PhoneKind]
    kind_columns: dict[int, int]
    own: tuple[OwnField, ...] = ()

    @classmethod
    def of(cls, headings: Sequence[str], fields: Sequence[str | None], own: Sequence[OwnField] = ()) -> Self:
        """fields: the key for each column, None to leave it out.

        own: the Crm's own fields, which columns can feed too.
        Raises DomainError UNKNOWN_FIELD, FIELD_TWICE or FIELD_MISSING.
        """
        _check(fields, KEYS | {field.column for field in own})
        columns = {field: index for index, field in enumerate(fields) if field}
        phones = [index for field, index in columns.items() if field.startswith("phone")]
        places = {fold(heading): index for index, heading in enumerate(headings)}
        beside = {index: _beside(fold(headings[index]), places) for index in phones}
        return cls(
            tuple(headings),
            columns,
            {index: kind for index in phones if (kind := phone_kind(headings[index]))},
            {index: other for index, other in beside.items() if other is not None},
            tuple(own),
        )

    def value(self, row: Row, key: str) -> str:
        """What the row says for a field, "" when it says nothing."""
        return text(row.cells[self.columns[key]]) if key in self.columns else ""

    def kind(self, row: Row, key: str) -> str:
        """What the row itself says of a phone's kind."""
        column = self.kind_columns.get(self.columns[key])
        return "" if column is None else text(row.cells[column])

    def heading(self, key: str) -> str:
        """The heading a person knows a field's column by; our own label if no column feeds it."""
        if key in self.columns:
            return self.headings[self.columns[key]]
        if key in ("firstName", "lastName") and "fullName" in self.columns:
            return self.headings[self.columns["fullName"]]
        own = {field.column: field.name for field in self.own}
        return own.get(key) or next(field.label for field in FIELDS if field.key == key)

    @property
    def mapped(self) -> list[OwnField]:
        """The Crm's own fields that a column feeds, in the columns' order."""
        fed = [field for field in self.own if field.column in self.columns]
        return sorted(fed, key=lambda field: self.columns[field.column])


def _beside(folded: str, places: dict[str, int]) -> int | None:
    if not folded.endswith("value"):
        return None
    stem = folded.removesuffix("value")
    return places.get(f"{stem}type", places.get(f"{stem}label"))


def _check(fields: Sequence[str | None], keys: Set[str]) -> None:
    chosen = [field for field in fields if field]
    for field in chosen:
        if field not in keys:
            raise DomainError("unknown_field", "There is no field {name}.", field="mapping", name=field)
        if chosen.count(field) > 1:
            raise DomainError("field_twice", "Two columns are mapped to {name}; keep one.", field="mapping", name=field)
    if "fullName" not in chosen and not {"firstName", "lastName"} <= set(chosen):
        raise DomainError("field_missing", "Choose the columns with the first and the last name.", field="mapping")
