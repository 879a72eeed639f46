"""What a value must be like, whoever brings it: a form, a machine, a file, or a change of the field's type.

A value is said in the words of its input (`{"decimal": Decimal("12.50")}`) and stored as JSON ("12.5"):

TEXT, LONG_TEXT, URL: the text without blanks around it. CHOICE: the option's id. CHOICES: [ids], in the options' order.
INTEGER: a JSON number. DECIMAL: its shortest digits as text, because JSON numbers lose digits in many readers.
FLAG: true or false. DATE: "YYYY-MM-DD". An empty value is not stored.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from ringbook.core.checks import is_web_address, short
from ringbook.core.errors import DomainError, not_found
from ringbook.core.ids import key_of
from ringbook.core.numbers import plain
from ringbook.core.words import camel
from ringbook.custom_fields.models import CustomFieldType as Type

OPTION = "CustomFieldOption"
"""The type of an option's global id."""
INPUTS = {
    Type.TEXT: "text", Type.LONG_TEXT: "text", Type.URL: "url", Type.INTEGER: "integer", Type.DECIMAL: "decimal",
    Type.FLAG: "flag", Type.DATE: "date", Type.CHOICE: "option_id", Type.CHOICES: "option_ids",
}  # fmt: skip
"""By which input a value of each type is said."""
MOST = {Type.TEXT: 500, Type.LONG_TEXT: 10_000, Type.URL: 2000}
"""Characters."""
LARGEST_INTEGER = 9_007_199_254_740_991
BEFORE_POINT, BEHIND_POINT = 15, 6
"""Digits of a decimal."""


class Shape(Protocol):
    """What the checks need to know of a field; a CustomField is one."""

    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def type(self) -> Type: ...
    @property
    def labels(self) -> dict[str, str]: ...


def stored(field: Shape, said: Mapping[str, Any], path: str) -> Any:
    """The value as it is stored, None for an empty one. said: by input name; None and what is left out say nothing.

    Raises WRONG_TYPE, TOO_LONG, INVALID_URL, NOT_AN_INTEGER, NOT_A_NUMBER, OUT_OF_RANGE or NOT_FOUND below `path`.
    """
    wanted = INPUTS[field.type]
    for name, value in said.items():
        if value is not None and name != wanted:
            sentence = "“{name}” takes values of another kind."
            raise DomainError("wrong_type", sentence, field=f"{path}.{camel(name)}", name=field.name)
    value = said.get(wanted)
    return None if value is None else _READERS[field.type](field, value, f"{path}.{camel(wanted)}")


def _text(field: Shape, value: str, path: str) -> str | None:
    return short(value.strip(), field=path, most=MOST[field.type]) or None


def _url(field: Shape, value: str, path: str) -> str | None:
    text = _text(field, value, path)
    if text and not is_web_address(text):
        raise DomainError("invalid_url", "Write an address that begins with http:// or https://.", field=path)
    return text


def _integer(field: Shape, value: Decimal, path: str) -> int:
    if value.is_nan() or value != value.to_integral_value():
        raise DomainError("not_an_integer", "Write a whole number.", field=path)
    if abs(value) > LARGEST_INTEGER:
        raise DomainError("out_of_range", "The largest number that fits is {most}.", field=path, most=LARGEST_INTEGER)
    return int(value)


def _decimal(field: Shape, value: Decimal, path: str) -> str:
    if value.is_nan():
        raise DomainError("not_a_number", "Write a number.", field=path)
    if abs(value) >= 10**BEFORE_POINT or value != round(value, BEHIND_POINT):
        sentence = "At most {before} digits before and {behind} behind the point fit here."
        raise DomainError("out_of_range", sentence, field=path, before=BEFORE_POINT, behind=BEHIND_POINT)
    return plain(value)


def _flag(field: Shape, value: bool, path: str) -> bool:
    return value


def _date(field: Shape, value: date, path: str) -> str:
    return value.isoformat()


def _choice(field: Shape, value: str, path: str) -> str:
    key = key_of(value, OPTION)
    if str(key) not in field.labels:
        raise not_found(path)
    return str(key)


def _choices(field: Shape, value: list[str], path: str) -> list[str] | None:
    chosen = {_choice(field, each, f"{path}.{place}") for place, each in enumerate(value)}
    return [key for key in field.labels if key in chosen] or None


_READERS: dict[Type, Callable[[Any, Any, str], Any]] = {
    Type.TEXT: _text, Type.LONG_TEXT: _text, Type.URL: _url, Type.INTEGER: _integer, Type.DECIMAL: _decimal,
    Type.FLAG: _flag, Type.DATE: _date, Type.CHOICE: _choice, Type.CHOICES: _choices,
}  # fmt: skip
