"""Fields become words: {{contact.firstName}}, or {{contact.firstName|Dear customer}}, said if that is empty."""

import re
from html import escape

from ringbook.core.errors import DomainError
from ringbook.messaging.writing.fields import FIELDS, Known

_BLANK = r"(?:\s|&nbsp;)*"
"""Editors write some as &nbsp;."""
_PLACE = re.compile(rf"\{{\{{{_BLANK}([^{{}}|]*?){_BLANK}(?:\|([^{{}}]*))?\}}\}}")


def check(text: str, *, field: str) -> None:
    """Raises UNKNOWN_FIELD, pointing at `field`, for the first {{field}} that there is not, or that
    is not whole."""
    for found in _PLACE.finditer(text):
        if found[1] not in FIELDS:
            raise DomainError("unknown_field", "There is no field “{name}”.", field=field, name=found[1][:60])
    _, braces, rest = unfilled(text).partition("{{")
    if braces:
        raise DomainError(
            "unknown_field", "There is no field “{name}”.", field=field, name=re.split("[<}]", rest)[0].strip()[:60]
        )


def unfilled(text: str) -> str:
    """`text` with an ellipsis for each field, where it stands for all recipients."""
    return _PLACE.sub("…", text)


def fill(text: str, known: Known, *, html: bool = False, empty: dict[str, None] | None = None) -> str:
    """`text`, which `check` let pass, with its fields filled in. html: values are escaped, so they bring no markup.

    empty: takes the keys of fields that have nothing to say, in their order.
    """

    def word(found: re.Match[str]) -> str:
        value = FIELDS[found[1]].read(known)
        if not value and empty is not None:
            empty[found[1]] = None
        return (escape(value) if html else value) or (found[2] or "").strip()

    return _PLACE.sub(word, text)
