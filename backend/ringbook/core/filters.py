"""Filters that several lists share: on texts and on what a row refers to."""

from typing import Any
from uuid import UUID

import strawberry
from tortoise.expressions import Q

from ringbook.core.conditions import (
    NOTHING,
    Compare,
    Where,
    any_of,
    contains,
    equals,
    folded,
    starts_with,
)
from ringbook.core.ids import key_of


@strawberry.input(description="A condition on a text; case and accents don't count. All that is given must hold.")
class StringFilter:
    eq: str | None = strawberry.field(default=None, description="The whole text.")
    in_: list[str] | None = strawberry.field(default=None, name="in", description="One of these texts.")
    contains: str | None = strawberry.field(default=None, description="A part of it.")
    starts_with: str | None = strawberry.field(default=None, description="Its beginning.")
    is_null: bool | None = strawberry.field(default=None, description="true: empty; false: filled in.")


@strawberry.input(description="A condition on what a record refers to. All that is given must hold.")
class IdFilter:
    eq: strawberry.ID | None = strawberry.field(default=None, description="Just this one.")
    in_: list[strawberry.ID] | None = strawberry.field(default=None, name="in", description="One of these.")
    is_null: bool | None = strawberry.field(default=None, description="true: none; false: any.")

    def keys(self, kind: str) -> list[UUID] | None:
        """The keys that are asked for, those of other types left out; None when none are asked for."""
        if self.eq is None and self.in_ is None:
            return None
        wanted = self.in_ if self.in_ is not None else [self.eq]
        ids = [id for id in wanted if id and self.eq in (None, id)]
        return [key for id in ids if (key := key_of(id, kind))]


def on_text(column: str, given: StringFilter, also: str | None = None) -> Q:
    """`given` as a condition on `column`.

    also: an indexed, folded column that has the text in it whenever `column` has; it makes the search quick.
    """

    def like(compare: Compare, text: str) -> Q:
        found = Where(lambda row: compare(folded(row[column]), text))
        return Q(found, Where(lambda row: contains(row[also], text))) if also else found

    asked = ((equals, given.eq), (contains, given.contains), (starts_with, given.starts_with))
    parts = [like(compare, text) for compare, text in asked if text is not None]
    if given.in_ is not None:
        parts.append(any_of(like(equals, text) for text in given.in_))
    if given.is_null is not None:
        parts.append(_fits(column, "") if given.is_null else ~_fits(column, ""))
    return Q(*parts)


def on_reference(column: str, kind: str, given: IdFilter) -> Q:
    """`given` as a condition on the foreign key `column` to rows of the type `kind`."""
    parts = [] if given.is_null is None else [_fits(f"{column}__isnull", given.is_null)]
    keys = given.keys(kind)
    if keys is not None:
        # "Is not null" makes the negation hold for rows that refer to nothing.
        parts.append(_fits(f"{column}__in", keys) & _fits(f"{column}__isnull", False) if keys else NOTHING)
    return Q(*parts)


def _fits(lookup: str, value: object) -> Q:
    conditions: dict[str, Any] = {lookup: value}
    return Q(**conditions)
