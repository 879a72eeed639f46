"""JSON as we take it: an object, not too deep, of texts a database can hold."""

from collections.abc import Iterable, Iterator
from itertools import chain
from json import JSONDecodeError
from typing import Any

import orjson

from ringbook.limits import limits


def read_object(data: str | bytes) -> dict[str, Any]:
    """Raises JSONDecodeError, saying why, for whatever we don't take."""
    value = orjson.loads(data)  # which refuses NaN, lone surrogates and nesting that would hurt
    if not isinstance(value, dict):
        raise JSONDecodeError("an object is expected", "", 0)
    text = data if isinstance(data, str) else data.decode()
    inspect(value, nul="\\u0000" in text)
    return value


def inspect(value: Any, *, nul: bool) -> None:
    """Texts are read only when `nul` says that U+0000 may be among them."""
    deepest = limits().json_depth
    for depth, level in enumerate(levels(value), start=1):
        if depth > deepest and any(isinstance(node, dict | list) for node in level):
            raise JSONDecodeError(f"it is nested more than {deepest} levels deep", "", 0)
        if nul and any(isinstance(node, str) and "\0" in node for node in level):
            raise JSONDecodeError("a text contains the character U+0000", "", 0)


def levels(value: Any) -> Iterator[list[Any]]:
    """Everything at depth 1, at depth 2, and so on: no nesting exhausts the stack."""
    level = [value]
    while level:
        yield level
        level = [child for node in level for child in children(node)]


def children(node: Any) -> Iterable[Any]:
    if isinstance(node, dict):
        return chain(node.keys(), node.values())
    return node if isinstance(node, list) else ()
