"""The words of a message: what somebody wrote, or a template, for one recipient."""

from dataclasses import dataclass, field

from ringbook.core.checks import short
from ringbook.core.errors import DomainError
from ringbook.core.rich_text import clean, plain
from ringbook.core.words import tidied
from ringbook.messaging.models import MessageChannel
from ringbook.messaging.writing.counting import MOST, Size, size_of
from ringbook.messaging.writing.fields import Known
from ringbook.messaging.writing.filling import check, fill

LONGEST = 20_000
"""Characters of an e-mail or a fax."""
SUBJECT = 250
GAP = "<p></p>"
"""Between what is written and the signature."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be said, with fields in it: checked, and the same for all it goes to. body: of an e-mail clean rich
    text, else plain. signature: clean rich text, "" without."""

    channel: MessageChannel
    subject: str
    body: str
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What one recipient gets. size: of an SMS. empty: fields that had nothing to say."""

    subject: str
    text: str
    html: str = ""
    size: Size | None = None
    empty: list[str] = field(default_factory=list)


def drafted(channel: MessageChannel, subject: str, body: str, signature: str = "") -> Draft:
    """Raises BLANK, TOO_LONG, TOO_DEEP, UNKNOWN_FIELD at `subject` or `body`."""
    subject = "" if channel is MessageChannel.SMS else short(tidied(subject), field="subject", most=SUBJECT)
    if channel is MessageChannel.EMAIL:
        body = clean(body, field="body", most=LONGEST)
        blank = not plain(body)
    else:
        body = short(_lines(body), field="body", most=LONGEST)
        blank = not body
    if channel is MessageChannel.EMAIL and not subject:
        raise DomainError("blank", "Give the e-mail a subject.", field="subject")
    if blank:
        raise DomainError("blank", "Write something first.", field="body")
    check(subject, field="subject")
    check(body, field="body")
    return Draft(channel, subject, body, signature if channel is MessageChannel.EMAIL else "")


def written(draft: Draft, known: Known) -> Letter:
    """For one recipient. Raises TOO_LONG for an SMS of too many parts, BLANK for one that says nothing."""
    empty = dict[str, None]()
    subject = tidied(fill(draft.subject, known, empty=empty))[:SUBJECT]
    if draft.channel is MessageChannel.EMAIL:
        # Cleaned once more: what a field says could have made an address of a link what no address may be.
        filled = fill(draft.body, known, html=True, empty=empty) + (draft.signature and GAP + draft.signature)
        html = clean(filled, field="body", most=2 * LONGEST)
        return Letter(subject, plain(html), html, empty=list(empty))
    text = fill(draft.body, known, empty=empty).strip()
    if not text:
        raise DomainError("blank", "Write something first.", field="body")
    size = size_of(text) if draft.channel is MessageChannel.SMS else None
    if size and size.parts > MOST:
        raise DomainError("too_long", "This takes {parts} SMS; {most} fit.", field="body", parts=size.parts, most=MOST)
    return Letter(subject, text, size=size, empty=list(empty))


def _lines(text: str) -> str:
    """Plain text whose lines end in one way, without what could steer a machine."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
    return "\n".join("".join(sign for sign in line if sign >= " " or sign == "\t").rstrip() for line in lines)
