"""The schema that is served is the one that is committed, and speaks to integrators everywhere."""

from collections.abc import Iterator
from pathlib import Path

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, get_named_type

from ringbook.schema import schema

COMMITTED = Path(__file__).parents[1] / "schema.graphql"


def test_the_committed_schema_is_the_served_one() -> None:
    """`make schema` writes it anew."""
    assert COMMITTED.read_text() == schema.as_str() + "\n"


def bare() -> Iterator[str]:
    """Everything without a description."""
    for name, kind in schema._schema.type_map.items():
        if name.startswith("__") or name in ("Query", "Mutation", "Subscription"):
            continue
        if not kind.description:
            yield name
        if isinstance(kind, GraphQLEnumType):
            continue
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            yield from (f"{name}.{field}" for field, value in kind.fields.items() if not value.description)


def test_everything_has_a_description() -> None:
    assert list(bare()) == []


def test_mutations_take_one_input_and_answer_with_user_errors() -> None:
    mutation = schema._schema.mutation_type
    assert mutation is not None
    for name, field in mutation.fields.items():
        payload = get_named_type(field.type)
        assert isinstance(payload, GraphQLObjectType)
        assert set(field.args) <= {"input"}, name
        assert "userErrors" in payload.fields, name
