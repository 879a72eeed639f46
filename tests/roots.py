"""What the nets walk: the root fields of the schema, with their doors."""

from collections.abc import Iterator
from typing import Any

from strawberry.types.field import StrawberryField

from ringbook.schema import schema


def root_fields() -> Iterator[tuple[str, str, StrawberryField]]:
    """(operation, name, field) for every root field."""
    for operation in ("query", "mutation", "subscription"):
        root: Any = getattr(schema, operation)
        if root is None:
            continue
        definition = root.__strawberry_definition__
        for field in definition.fields:
            yield operation, schema.config.name_converter.get_graphql_name(field), field
