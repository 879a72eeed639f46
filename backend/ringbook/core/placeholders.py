"""Texts with {fields} in them that are filled for another system: an address, a form, a piece of JSON.

>>> filled("http://pbx/dial?to={number}", {"number": "+48601602603"}, in_url)
'http://pbx/dial?to=%2B48601602603'
"""

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote, quote_plus

import orjson

_FIELD = re.compile(r"\{([A-Za-z]+)\}")


def fields_in(text: str) -> set[str]:
    """The names between braces; the braces of JSON hold no bare name."""
    return set(_FIELD.findall(text))


def filled(text: str, values: Mapping[str, str], escape: Callable[[str], str]) -> str:
    """`text` with the values in place, each escaped for where it stands. Raises KeyError for a field without one."""
    return _FIELD.sub(lambda match: escape(values[match[1]]), text)


def in_url(value: str) -> str:
    return quote(value, safe="")


def in_form(value: str) -> str:
    return quote_plus(value)


def in_json(value: str) -> str:
    """For a place between quotes."""
    return orjson.dumps(value).decode()[1:-1]


def is_json(text: str) -> bool:
    """A body that begins as JSON does; others are forms."""
    return text.lstrip().startswith(("{", "["))
