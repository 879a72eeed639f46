"""Inputs as JSON, for jobs that take them up later: `unpack(type, pack(input))` is the input again."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from strawberry.types.maybe import Maybe, Some

Input = TypeVar("Input")


def pack(value: Any) -> Any:
    """An input, or what stands in one, as JSON: fields that are null are left out, unless a patch says null."""
    if isinstance(value, Some):
        return {"some": pack(value.value)}
    if is_dataclass(value):
        said = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: pack(each) for name, each in said.items() if each is not None}
    if isinstance(value, list):
        return [pack(each) for each in value]
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    return value.isoformat() if isinstance(value, date) else value


def unpack(type_: type[Input], packed: Any) -> Input:
    """The input of this type that was packed. A field that the type no longer has is passed over."""
    found: Input = _value(type_, packed)
    return found


def _value(hint: Any, packed: Any) -> Any:
    origin = get_origin(hint)
    if origin is Annotated:
        return _value(get_args(hint)[0], packed)
    if origin in (Union, UnionType):
        return _chosen(get_args(hint), packed)
    if origin is list:
        return [_value(get_args(hint)[0], each) for each in packed]
    if origin is Maybe:
        return Some(_value(get_args(hint)[0], packed["some"]))
    return _plain(getattr(hint, "__supertype__", hint), packed)


def _chosen(options: tuple[Any, ...], packed: Any) -> Any:
    """An optional value."""
    if packed is None:
        return None
    [hint] = [option for option in options if option is not NoneType]
    return _value(hint, packed)


def _plain(type_: Any, packed: Any) -> Any:
    """What is no list and has no options: an input, a word, a value."""
    if is_dataclass(type_):
        hints = get_type_hints(type_, include_extras=True)
        known = {field.name for field in fields(type_)}
        values = {name: _value(hints[name], each) for name, each in packed.items() if name in known}
        return type_(**values)  # type: ignore[operator]
    if issubclass(type_, Enum):
        return type_[packed]
    if isinstance(packed, dict):
        return Decimal(packed["decimal"])  # also where whole numbers are asked for: checks come later
    return type_.fromisoformat(packed) if issubclass(type_, date) else packed
