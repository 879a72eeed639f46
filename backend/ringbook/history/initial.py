"""What a row's story begins with: the values it was made with, as changes from nothing (CON-6)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from tortoise.models import Model

from ringbook.history.actions import Change, plain, reference

EMPTY: tuple[Any, ...] = (None, "", [])


def initial(values: Mapping[str, Any], lists: Iterable[Change] = ()) -> list[Change]:
    """A change for each value that is filled in, for `record("….created", …)`.

    values: columns, relations as rows, lists of rows. lists: what setting the new row's numbers and the like answered.
    """
    said = {name: _said(value) for name, value in values.items()}
    return [
        *(Change(name, None, value) for name, value in said.items() if value not in EMPTY),
        *(replace(change, before=None) for change in lists if change.after not in EMPTY),
    ]


def _said(value: Any) -> Any:
    if isinstance(value, Model):
        return reference(value)
    return [reference(row) for row in value] if isinstance(value, list | tuple) else plain(value)
