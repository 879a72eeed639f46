"""Rich text: the little HTML that people write into notes and comments.

It is stored cleaned, so what is read can be put on a screen as it is. Its plain text is kept beside it for search,
export and whoever has no use for HTML.
"""

from html import escape
from html.parser import HTMLParser
from uuid import UUID

import nh3

from ringbook.core.errors import DomainError
from ringbook.core.ids import key_of

BLOCKS = {"p", "ul", "ol", "li", "blockquote", "pre"}
TAGS = BLOCKS | {"strong", "em", "u", "s", "a", "code", "br", "span"}
SCHEMES = {"http", "https", "mailto", "tel"}
MENTION = "data-mention"
MARKUP = 5
"""So many times as long as its plain text may HTML be."""
DEEPEST = 30
"""Elements inside each other; browsers stumble over thousands."""


def clean(html: str, *, field: str, most: int = 20_000) -> str:
    """`html` with nothing in it but TAGS, links, and mentions of users: `<span data-mention="(user id)">`.

    Anything else goes, what it says stays; what is written in scripts and styles goes altogether.
    Raises TOO_LONG when its plain text has more than `most` characters, TOO_DEEP; both at `field`.
    """
    if len(html) > MARKUP * most:
        raise _too_long(field, most)
    cleaned = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}, "span": {MENTION}},
        attribute_filter=_attribute,
        url_schemes=SCHEMES,
        url_relative="deny",
        link_rel="noopener noreferrer nofollow",
    ).strip()
    read = _read(cleaned)
    if read.deepest > DEEPEST:
        raise DomainError("too_deep", "At most {most} levels fit into each other.", field=field, most=DEEPEST)
    if len(read.text) > most or len(cleaned) > MARKUP * most:
        raise _too_long(field, most)
    return cleaned


def plain(html: str) -> str:
    """What cleaned HTML says, a line for each paragraph and each item of a list, without blanks around it."""
    return _read(html).text


def from_plain(text: str) -> str:
    """Plain text as HTML, a paragraph for each line: `plain` makes the same of it again."""
    lines = text.strip().splitlines()
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)


def mentioned(html: str) -> list[UUID]:
    """The keys of the users that cleaned HTML mentions, each once, in the order of their first mention."""
    keys = (key_of(id, "User") for id in _read(html).mentions)
    return list(dict.fromkeys(key for key in keys if key))


class _Reader(HTMLParser):
    """Goes through cleaned HTML once. text: see `plain`. mentions: ids. deepest: levels of elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = [""]
        self.mentions: list[str] = []
        self.open: list[str] = []
        self.deepest = 0

    @property
    def text(self) -> str:
        return "".join(self.parts).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.parts.append("\n")
            return
        if tag in BLOCKS:
            self._end_line()
        self.open.append(tag)
        self.deepest = max(self.deepest, len(self.open))
        self.mentions += [value for name, value in attrs if name == MENTION and value]

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()
        if tag == "p":  # an empty one is an empty line
            self.parts.append("\n")
        elif tag in BLOCKS:
            self._end_line()

    def handle_data(self, data: str) -> None:
        if "pre" not in self.open and "\n" in data:
            data = data.replace("\n", " ")
            data = "" if data.isspace() and self._at_start() else data
        if data:
            self.parts.append(data.replace("\xa0", " "))

    def _at_start(self) -> bool:
        return self.parts[-1] in ("", "\n")

    def _end_line(self) -> None:
        if not self._at_start():
            self.parts.append("\n")


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Mentions of what is no user's id go."""
    return value if name != MENTION or key_of(value, "User") else None


def _too_long(field: str, most: int) -> DomainError:
    return DomainError("too_long", "At most {most} characters fit here.", field=field, most=most)
