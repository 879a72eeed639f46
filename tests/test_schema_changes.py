"""What others build on does not break without a word."""

from graphql import build_schema

from ringbook.schema import schema
from ringbook.schema_changes import ENTRIES, added, breaking, dangerous, released, told, unannounced

OLD = build_schema("""
type Query { tag(id: ID, old: Int @deprecated(reason: "Gone soon.")): Tag, spare: Int @deprecated(reason: "Use tag.") }
type Tag { name: String, colour: Colour }
enum Colour { RED }
""")
NEW = build_schema("""
type Query { tag(id: ID): Tag }
type Tag { name: Int, colour: Colour, size: Size }
type Size { points: Int }
enum Colour { RED BLUE }
""")
SENTENCE = "Field Tag.name changed type from String to Int."


def test_nothing_broke_since_the_release_that_is_not_told() -> None:
    """Deprecate it first, or tell of it in docs/schema-changes.md."""
    assert unannounced(released(), schema._schema, ENTRIES.read_text()) == []


def test_what_breaks_is_found_and_what_was_deprecated_may_go() -> None:
    assert breaking(OLD, NEW) == [SENTENCE]


def test_an_entry_of_this_release_is_a_word() -> None:
    assert unannounced(OLD, NEW, f"## Unreleased\n\n- {SENTENCE} Read it as a number.\n") == []
    assert unannounced(OLD, NEW, f"## Unreleased\n\nNothing.\n\n## 0.2\n\n- {SENTENCE}\n") == [SENTENCE]


def test_what_is_new_is_listed_by_itself() -> None:
    assert added(OLD, NEW) == ["Colour.BLUE", "Size", "Tag.size"]
    assert [sentence for sentence in dangerous(OLD, NEW) if "BLUE" in sentence]


def test_the_command_says_so() -> None:
    assert told(released()) == "Nothing changed since the last release."
