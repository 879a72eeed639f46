"""Narrowing lists by tag."""

from typing import Literal, TypeAlias

from tortoise.expressions import Q

from ringbook.core.conditions import NOTHING, linked_to
from ringbook.core.filters import IdFilter

Owner: TypeAlias = Literal["contact", "organization", "ticket"]


def on_tags(owner: Owner, given: IdFilter, path: str) -> Q:
    """The records that carry the tags asked for; `in`: any of them."""
    table, column = f"{owner}_tag", f"{owner}_id"
    tagged = linked_to(table, column)
    parts = [] if given.is_null is None else [~tagged if given.is_null else tagged]
    keys = given.keys("Tag", path)
    if keys is not None:
        parts.append(linked_to(table, column, "tag_id", keys) if keys else NOTHING)
    return Q(*parts)
