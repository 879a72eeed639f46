"""What the list of messages can be narrowed to."""

from collections.abc import Iterator
from typing import Optional

import strawberry
from tortoise.expressions import Q

from ringbook.contacts.accounts import accounts_named, accounts_seen, on_accounts
from ringbook.core.filters import DateTimeFilter, IdFilter, on_moment, on_reference
from ringbook.core.trees import joined, parts_of
from ringbook.core.viewer import Viewer
from ringbook.core.words import camel
from ringbook.crms.filters import ManagersFilter, on_user
from ringbook.messaging.search import has_word
from ringbook.messaging.types import MessageChannel, MessageState
from ringbook.phones.filters import words


@strawberry.input(
    description="Which messages. All that is given must hold. Errors: TOO_DEEP for groups more than 10 deep inside each"
    " other, TOO_MANY for more than 250 groups, or 1 000 values in all of them."
)
class MessageFilter:
    and_: list["MessageFilter"] | None = strawberry.field(default=None, name="and", description="All of these hold.")
    or_: list["MessageFilter"] | None = strawberry.field(
        default=None, name="or", description="One of these holds; an empty list finds nothing."
    )
    not_: Optional["MessageFilter"] = strawberry.field(default=None, name="not", description="This does not hold.")
    search: str | None = strawberry.field(
        default=None,
        description="Words that must all be found: in the subject, in the text, in where it goes, or in the name of"
        " whom it is to. At most 200 characters, and 20 words in the whole filter. Errors: TOO_LONG, TOO_MANY.",
    )
    channel: list[MessageChannel] | None = strawberry.field(
        default=None, description="By how it goes; an empty list finds nothing."
    )
    state: list[MessageState] | None = strawberry.field(
        default=None, description="By how far it has come; an empty list finds nothing."
    )
    contact: IdFilter | None = strawberry.field(default=None, description="By contact.")
    organization: IdFilter | None = strawberry.field(default=None, description="By organization.")
    sender: ManagersFilter | None = strawberry.field(default=None, description="By who sent it.")
    created_at: DateTimeFilter | None = strawberry.field(default=None, description="By when it was written.")
    job: IdFilter | None = strawberry.field(default=None, description="By the job that sent it to many.")


async def condition(given: MessageFilter, viewer: Viewer) -> Q:
    """The filter as a condition. Raises TOO_DEEP, TOO_LONG, TOO_MANY, INVALID_PERIOD, with a path below `filter`."""
    parts = parts_of(given)
    accounts, seen = await accounts_named(parts, viewer), await accounts_seen(parts, viewer)

    def own(part: MessageFilter, path: str) -> Iterator[Q]:
        yield from (has_word(word, accounts[word]) for word in words(part.search))
        yield from on_accounts(part, seen, viewer, path)
        yield from _columns(part, viewer, path)

    return joined(given, own)


def _columns(given: MessageFilter, viewer: Viewer, path: str) -> Iterator[Q]:
    for name in ("channel", "state"):
        if (wanted := getattr(given, name)) is not None:
            yield Q(**{f"{name}__in": wanted})
    if given.job:
        yield on_reference("job_id", "Job", given.job, f"{path}.job")
    if given.sender:
        yield on_user("sender_id", given.sender, viewer, f"{path}.sender")
    if given.created_at:
        yield on_moment("created_at", given.created_at, viewer, f"{path}.{camel('created_at')}")
