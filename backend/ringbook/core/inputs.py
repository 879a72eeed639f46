"""Inputs that several domains share, and how patches are read."""

from dataclasses import fields
from typing import Any

import strawberry
from strawberry.types.maybe import Some


@strawberry.input(description="What to delete.")
class DeleteInput:
    id: strawberry.ID = strawberry.field(description="The global id, as its field `id` tells it.")


def optional(description: str) -> Any:
    """An id that an input may leave out."""
    return strawberry.field(default=None, description=description)


def maybe(description: str) -> Any:
    """A field of a patch, `strawberry.Maybe[...]`: what is left out stays as it is."""
    return strawberry.field(default=None, description=description)


@strawberry.input(description="Which record, as it was seen.")
class RecordInput:
    id: strawberry.ID = strawberry.field(description="The global id, as its field `id` tells it.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")


def given(patch: Any, *but: str) -> dict[str, Any]:
    """What a patch says: its optional fields that were given, by name, without `id` and those in `but`.

    An optional field is `strawberry.Maybe[...]`: left out it is None here and absent from the answer.
    """
    values = {field.name: getattr(patch, field.name) for field in fields(patch)}
    said = {
        name: value.value if isinstance(value, Some) else value for name, value in values.items() if value is not None
    }
    return {name: value for name, value in said.items() if name not in ("id", *but)}
