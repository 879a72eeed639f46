"""Enums as the API shows them: each value says what it means."""

from enum import EnumMeta

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition


def describe(enum: EnumMeta, description: str, *, name: str | None = None, **values: str) -> None:
    """Make it the API's: `describe(ImportState, "How far it has come.", DRAFT="The worker reads the file.", …)`.

    name: under which the API knows it, when not its own. values: the meaning of each member; TypeError for one that
    is missing, or that there is not, so that nobody adds a bare one.
    """
    members = set(enum.__members__)
    if wrong := members ^ set(values):
        raise TypeError(f"{enum.__name__} needs a description for each of its values and no others: {sorted(wrong)}")
    strawberry.enum(enum, name=name, description=description)
    definition: StrawberryEnumDefinition = enum.__strawberry_definition__  # type: ignore[attr-defined]
    for value in definition.values:
        value.description = values[value.name]
