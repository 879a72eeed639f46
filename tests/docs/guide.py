"""docs/api.md read as a program: its blocks one after the other, and what they are to answer.

`$NAME` in an answer keeps what stands there, or has to be what was kept; elsewhere it stands for what was kept. `"…"`
is anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GUIDE = Path(__file__).parents[2] / "docs/api.md"
CHAPTER = re.compile(r"^## (.+)$", re.MULTILINE)
BLOCK = re.compile(r"^```(graphql|bash|json \w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAME = re.compile(r"\$([A-Z][A-Z_]*)")
ANYTHING = "…"


@dataclass(frozen=True, slots=True)
class Block:
    """kind: graphql, bash, or "json variables", "json answer", "json events"."""

    kind: str
    text: str


def chapters(text: str) -> Iterator[tuple[str, list[Block]]]:
    """Each chapter's title with its blocks, those without blocks left out."""
    _, *parts = CHAPTER.split(text)
    for title, body in zip(parts[::2], parts[1::2], strict=True):
        if blocks := [Block(kind, content) for kind, content in BLOCK.findall(body)]:
            yield title, blocks


class Kept(dict[str, Any]):
    """What answers told, by name."""

    def into(self, value: Any) -> Any:
        """`value`, of JSON, with what is kept in the place of the names."""
        if isinstance(value, dict):
            return {key: self.into(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self.into(each) for each in value]
        named = NAME.fullmatch(value) if isinstance(value, str) else None
        return self[named[1]] if named else value

    def into_text(self, text: str) -> str:
        """A document with its names replaced; GraphQL's own variables begin with small letters."""
        return NAME.sub(lambda found: str(self[found[1]]), text)

    def fits(self, shown: Any, said: Any) -> bool:
        """Whether the guide shows what was said; names in it are kept from then on."""
        if isinstance(shown, dict):
            return (
                isinstance(said, dict)
                and shown.keys() == said.keys()
                and all(map(self.fits, shown.values(), _of(shown, said)))
            )
        if isinstance(shown, list):
            return isinstance(said, list) and len(shown) == len(said) and all(map(self.fits, shown, said))
        if isinstance(shown, str) and (named := NAME.fullmatch(shown)):
            return bool(self.setdefault(named[1], said) == said)
        return bool(shown in (ANYTHING, said))


def _of(shown: dict[str, Any], said: dict[str, Any]) -> Iterator[Any]:
    return (said[key] for key in shown)
