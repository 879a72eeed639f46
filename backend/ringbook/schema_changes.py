"""What changed in the API since the last release: `schema-released.graphql` is the schema that others build on.

What is new is told by comparing. What breaks somebody's client has to be announced first, by `@deprecated` in a release
before, or has an entry in docs/schema-changes.md that names it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from graphql import GraphQLSchema, build_schema, find_breaking_changes, find_dangerous_changes

ROOT = Path(__file__).parents[2]
RELEASED = ROOT / "schema-released.graphql"
ENTRIES = ROOT / "docs/schema-changes.md"
UNRELEASED = "## Unreleased"
NAME = re.compile(r"\w+\.\w+(?:\(\w+:\))?")


def released() -> GraphQLSchema:
    return build_schema(RELEASED.read_text(), assume_valid=True)


def breaking(old: GraphQLSchema, new: GraphQLSchema) -> list[str]:
    """A sentence for each change that may break a client, but for the end of what was deprecated in `old`."""
    announced = set(deprecated(old))
    sentences = sorted(change.description for change in find_breaking_changes(old, new))
    return [sentence for sentence in sentences if not _announced(sentence, announced)]


def _announced(sentence: str, announced: set[str]) -> bool:
    return "was removed" in sentence and not announced.isdisjoint(NAME.findall(sentence))


def dangerous(old: GraphQLSchema, new: GraphQLSchema) -> list[str]:
    """Changes that a careful client survives, as one more value of an enum."""
    return sorted(change.description for change in find_dangerous_changes(old, new))


def unannounced(old: GraphQLSchema, new: GraphQLSchema, entries: str) -> list[str]:
    """Breaking changes that no line of the entries' Unreleased section holds, word for word."""
    section = entries.partition(UNRELEASED)[2].partition("\n## ")[0]
    return [sentence for sentence in breaking(old, new) if sentence.rstrip(".") not in section]


def added(old: GraphQLSchema, new: GraphQLSchema) -> list[str]:
    """Names of what `old` does not have: types as they are, fields as `Type.field`; not each field of a new type."""
    names = set(_names(old))
    fresh = [name for name in _names(new) if name not in names]
    return sorted(name for name in fresh if "." not in name or name.partition(".")[0] in names)


def deprecated(schema: GraphQLSchema) -> Iterator[str]:
    """As the sentences name them: `Contact.city`, `Query.contact(id:)`."""
    for name, kind in schema.type_map.items():
        for part, each in [*getattr(kind, "fields", {}).items(), *getattr(kind, "values", {}).items()]:
            if each.deprecation_reason:
                yield f"{name}.{part}"
            arguments = getattr(each, "args", {}).items()
            yield from (f"{name}.{part}({word}:)" for word, value in arguments if value.deprecation_reason)


def _names(schema: GraphQLSchema) -> Iterator[str]:
    for name, kind in schema.type_map.items():
        if name.startswith("__"):
            continue
        yield name
        for parts in (getattr(kind, "fields", {}), getattr(kind, "values", {})):
            yield from (f"{name}.{part}" for part in parts)


def told(new: GraphQLSchema) -> str:
    """All of it, for a person at the command line."""
    old = released()
    parts = {
        "New": added(old, new),
        "May surprise": dangerous(old, new),
        "Breaks clients": breaking(old, new),
        "Breaks clients, and docs/schema-changes.md does not say so": unannounced(old, new, ENTRIES.read_text()),
    }
    lines = [f"{title}:\n" + "\n".join(f"  {each}" for each in found) for title, found in parts.items() if found]
    return "\n".join(lines) or "Nothing changed since the last release."
