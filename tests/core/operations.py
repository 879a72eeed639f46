"""Made-up operations: any fields of the schema, with aliases, fragments, `@include`, `@skip` and small pages."""

from collections.abc import Mapping
from random import Random
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_required_argument,
)

DEEPEST = 5
SWITCHES = {"yes": True, "no": False}


class Operations:
    """ids: what root fields with an `id` may be asked for, by the field's name."""

    def __init__(self, schema: GraphQLSchema, ids: Mapping[str, list[str]], seed: int) -> None:
        self.schema, self.ids, self.dice = schema, ids, Random(seed)
        self.fragments: list[str] = []
        self.left = self.aliases = 0

    def roots(self) -> list[str]:
        """The queries that can be asked without knowing more than ids."""
        assert self.schema.query_type
        return [
            name for name, field in self.schema.query_type.fields.items() if self._arguments(name, field) is not None
        ]

    def operation(self, root: str) -> str:
        """A document that asks the root field for a part of what it has."""
        assert self.schema.query_type
        self.fragments, self.left, self.aliases = [], 120, 25
        field = self.schema.query_type.fields[root]
        body = f"{root}{self._arguments(root, field)}{self._selected(get_named_type(field.type), 0)}"
        switches = ", ".join(f"${name}: Boolean!" for name in SWITCHES)
        everything = f"{body} again: __typename @include(if: $yes) @skip(if: $no)"
        return f"query Made({switches}) {{ {everything} }} {' '.join(self.fragments)}"

    def _arguments(self, name: str, field: GraphQLField) -> str | None:
        given = []
        for key, argument in field.args.items():
            if key == "id" and self.ids.get(name):
                given.append(f'id: "{self.dice.choice(self.ids[name])}"')
            elif key == "first":
                given.append(f"first: {self.dice.randint(1, 4)}")
            elif is_required_argument(argument):
                return None
        return f"({', '.join(given)})" if given else ""

    def _selected(self, type: Any, depth: int) -> str:
        if is_leaf_type(type):
            return ""
        if is_abstract_type(type):
            return f" {{ __typename {' '.join(self._on(one, depth) for one in self.schema.get_possible_types(type))} }}"
        picked = " ".join(filter(None, (self._field(type, name, depth) for name in type.fields)))
        inner = f"{{ __typename {picked} }}"
        if depth and self.dice.random() < 0.15:
            name = f"F{len(self.fragments)}"
            self.fragments.append(f"fragment {name} on {type.name} {inner}")
            return f" {{ ...{name} }}"
        return f" {inner}"

    def _on(self, type: GraphQLObjectType, depth: int) -> str:
        return f"... on {type.name}{self._selected(type, depth)}" if self.dice.random() < 0.7 else ""

    def _field(self, type: GraphQLObjectType, name: str, depth: int) -> str:
        field = type.fields[name]
        named = get_named_type(field.type)
        share = 0.5 if is_leaf_type(named) else 0.3 if depth < 2 else 0.12
        if self.left <= 0 or self.dice.random() > share or (depth >= DEEPEST and not is_leaf_type(named)):
            return ""
        arguments = self._arguments(f"{type.name}.{name}", field)
        if arguments is None:
            return ""
        self.left -= 1
        # Types that have a field of one name in different shapes would clash below an interface.
        alias = f"{type.name}_{name}: " if self.aliases and self.dice.random() < 0.2 else ""
        self.aliases -= bool(alias)
        switch = self.dice.choice(["", "", "", " @include(if: $yes)", " @skip(if: $yes)", " @include(if: $no)"])
        return f"{alias}{name}{arguments}{switch}{self._selected(named, depth + 1)}"
