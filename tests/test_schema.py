"""The schema that is served is the one that is committed, and mutations are all of one kind."""

from pathlib import Path

from graphql import GraphQLObjectType, get_named_type

from ringbook.schema import schema

COMMITTED = Path(__file__).parents[1] / "schema.graphql"


def test_the_committed_schema_is_the_served_one() -> None:
    """`make schema` writes it anew."""
    assert COMMITTED.read_text() == schema.as_str() + "\n"


def test_mutations_take_one_input_and_answer_with_user_errors() -> None:
    mutation = schema._schema.mutation_type
    assert mutation is not None
    for name, field in mutation.fields.items():
        payload = get_named_type(field.type)
        assert isinstance(payload, GraphQLObjectType)
        assert set(field.args) <= {"input"}, name
        assert "userErrors" in payload.fields, name
