"""A message as its recipient would get it."""

import strawberry

from ringbook.contacting.types import ContactingProblem
from ringbook.messaging.writing.composing import Letter
from ringbook.messaging.writing.recipients import Recipient


@strawberry.type(description="A message as its recipient would get it.")
class MessagePreview:
    to: str = strawberry.field(description="Where it would go.")
    subject: str = strawberry.field(description="Its subject, fields filled in.")
    text: str = strawberry.field(description="What it would say, as plain text.")
    html: str = strawberry.field(description="The same as clean rich text; empty for SMS and faxes.")
    parts: int | None = strawberry.field(description="Of an SMS: how many it is charged as.")
    characters: int | None = strawberry.field(description="Of an SMS: how many characters it has.")
    encoding: str | None = strawberry.field(
        description="Of an SMS: GSM-7, or UCS-2 for signs that GSM-7 lacks, of which fewer fit."
    )
    problems: list[ContactingProblem] = strawberry.field(description="What speaks against sending it.")
    empty: list[str] = strawberry.field(description="Keys of fields that have nothing to say for this recipient.")


def preview_of(recipient: Recipient, letter: Letter, problems: list[ContactingProblem]) -> MessagePreview:
    size = letter.size
    return MessagePreview(
        to=recipient.address,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        parts=size.parts if size else None,
        characters=size.characters if size else None,
        encoding=size.encoding if size else None,
        problems=problems,
        empty=letter.empty,
    )
