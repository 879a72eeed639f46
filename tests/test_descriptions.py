"""The schema speaks to integrators everywhere, and says more than its names do."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from graphql import GraphQLEnumType, GraphQLSchema, build_schema
from graphql.type import is_specified_directive, is_specified_scalar_type

from ringbook.core.enums import describe
from ringbook.jobs.models import JobState
from ringbook.schema import schema

EMPTY_WORDS = frozenset(
    {"a", "an", "the", "its", "it", "is", "s", "their", "this", "that", "of", "which", "what", "id", "ids"}
)


class Place(NamedTuple):
    """Something that is described: `Contact.city`, `Query.contact(id)`, `JobState.DONE`, `@oneOf(…)`."""

    path: str
    name: str
    description: str | None


def places(whole: GraphQLSchema) -> Iterator[Place]:
    for name, kind in whole.type_map.items():
        if name.startswith("__") or is_specified_scalar_type(kind):
            continue
        yield Place(name, name, kind.description)
        if isinstance(kind, GraphQLEnumType):
            yield from (Place(f"{name}.{value}", value, each.description) for value, each in kind.values.items())
        for field, each in getattr(kind, "fields", {}).items():
            yield Place(f"{name}.{field}", field, each.description)
            yield from arguments(f"{name}.{field}", each)
    for directive in whole.directives:
        if not is_specified_directive(directive):
            yield Place(f"@{directive.name}", directive.name, directive.description)
            yield from arguments(f"@{directive.name}", directive)


def arguments(path: str, owner: object) -> Iterator[Place]:
    for name, argument in getattr(owner, "args", {}).items():
        yield Place(f"{path}({name})", name, argument.description)


def bare(whole: GraphQLSchema) -> list[str]:
    return [place.path for place in places(whole) if not (place.description or "").strip()]


def lazy(whole: GraphQLSchema) -> list[str]:
    """What says its name again, or nothing, as "The id." or "Country." """
    return [f"{place.path}: {place.description}" for place in places(whole) if says_nothing(place)]


def says_nothing(place: Place) -> bool:
    said = words(place.description or "")
    return bool(said) and not said - EMPTY_WORDS - words(place.name)


def words(text: str) -> set[str]:
    """Small letters; `postalCode` and `POSTAL_CODE` are two."""
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", text)}


def unfinished(whole: GraphQLSchema) -> list[str]:
    """What is no sentence."""
    ends = (".", "?", "”")
    return [
        f"{place.path}: {place.description}" for place in places(whole) if not str(place.description).endswith(ends)
    ]


def test_everything_has_a_description() -> None:
    assert bare(schema._schema) == []


def test_no_description_only_says_the_name_again() -> None:
    assert lazy(schema._schema) == []


def test_descriptions_are_sentences() -> None:
    assert unfinished(schema._schema) == []


SAMPLE = '''
directive @bare(of: Int) on FIELD
"""Ask."""
type Query {
  """The tag id."""
  tag(id: ID): Tag
  """Its name."""
  name: Tag
  """How many there are."""
  count("At least so many" least: Int): Int
}
union Some = Query
"""Which."""
enum Tag { RED "How it looks at night." BLUE }
input In { x: Int }
'''


def test_this_net_catches_what_it_is_for() -> None:
    sample = build_schema(SAMPLE)
    assert set(bare(sample)) == {"Query.tag(id)", "Tag.RED", "Some", "In", "In.x", "@bare", "@bare(of)"}
    assert set(lazy(sample)) == {"Query.tag: The tag id.", "Query.name: Its name.", "Tag: Which."}
    assert "Query.count(least): At least so many" in unfinished(sample)


def test_an_enum_with_a_bare_value_is_not_taken() -> None:
    with pytest.raises(TypeError, match="'WAITING'"):
        describe(JobState, "How far.", RUNNING="Yes.", DONE="Done.", FAILED="No.", CANCELLED="Stopped.")
