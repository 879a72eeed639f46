"""Values as people write them: read from a cell of a spreadsheet, and when a field changes its type."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

from ringbook.core.dates import read_date
from ringbook.core.errors import DomainError
from ringbook.core.ids import global_id
from ringbook.core.numbers import read_decimal
from ringbook.custom_fields.models import CustomFieldType as Type
from ringbook.custom_fields.shapes import INPUTS, OPTION, Shape, stored

YES = frozenset("yes y true t 1 x tak prawda".split())  # noqa: SIM905
NO = frozenset("no n false f 0 nie fałsz falsz".split())  # noqa: SIM905


def from_text(field: Shape, text: str, *, region: str = "PL") -> Any:
    """The value as it is stored, None for an empty text. region: of the Crm, for the order of a date's parts.

    Raises what `stored` does, and NOT_A_FLAG, NOT_A_DATE or UNKNOWN_VALUE.
    """
    text = text.strip()
    if not text:
        return None
    return stored(field, {INPUTS[field.type]: _READERS[field.type](field, text, region)}, "value")


def as_text(field: Shape, value: Any) -> str:
    """A stored value as `from_text` reads it again; options by their labels, those that are gone left out."""
    if field.type == Type.CHOICE:
        return field.labels.get(value, "")
    if field.type == Type.CHOICES:
        return "; ".join(field.labels[key] for key in value if key in field.labels)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _plain(field: Shape, text: str, region: str) -> Any:
    return text


def _number(field: Shape, text: str, region: str) -> Any:
    """Thousands apart by blanks, dots or commas: 1 234,50 or 1,234.50."""
    digits = re.sub(r"\s", "", text)
    if "," in digits and digits.rfind(",") > digits.rfind("."):
        digits = digits.replace(".", "").replace(",", ".")
    return read_decimal(digits.replace(",", ""))


def _flag(field: Shape, text: str, region: str) -> bool:
    word = text.casefold()
    if word not in YES | NO:
        raise DomainError("not_a_flag", "Write yes or no.")
    return word in YES


def _date(field: Shape, text: str, region: str) -> Any:
    day = read_date(text, region)
    if day is None:
        raise DomainError("not_a_date", "This is not a date; write it as 1980-12-31.")
    return day


def _choice(field: Shape, text: str, region: str) -> str:
    wanted = text.casefold()
    for key, label in field.labels.items():
        if label.casefold() == wanted:
            return global_id(OPTION, UUID(key))
    raise DomainError("unknown_value", "“{name}” is not in the list, and is not to be added.", name=text)


def _choices(field: Shape, text: str, region: str) -> list[str]:
    """The whole text first: a label may have a semicolon in it."""
    try:
        return [_choice(field, text, region)]
    except DomainError:
        return [_choice(field, part.strip(), region) for part in re.split(r"[;|\n]", text) if part.strip()]


_READERS: dict[Type, Callable[[Shape, str, str], Any]] = dict.fromkeys(Type, _plain) | {
    Type.INTEGER: _number, Type.DECIMAL: _number, Type.FLAG: _flag, Type.DATE: _date, Type.CHOICE: _choice,
    Type.CHOICES: _choices,
}  # fmt: skip
