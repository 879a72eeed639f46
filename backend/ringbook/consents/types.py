"""Consents as the API shows them."""

from datetime import datetime
from typing import Any

import strawberry

from ringbook.consents.loaders import State
from ringbook.consents.models import ConsentChannel
from ringbook.core.enums import describe
from ringbook.core.ids import global_id
from ringbook.core.reading import Node, attribute
from ringbook.dictionaries.universal.types import DictionaryEntry
from ringbook.history.actors.types import Actor

describe(
    ConsentChannel,
    "How a contact gave or withdrew a consent.",
    PHONE="In a call.",
    EMAIL="By e-mail.",
    SMS="By a text message.",
    WEB="On a web page, such as a form.",
    PAPER="In writing, on paper.",
    IN_PERSON="Face to face.",
    OTHER="Otherwise.",
)


@strawberry.type(
    description="A consent that a contact gave or withdrew at a moment. It is never changed or deleted, only followed"
    " by another."
)
class Consent(Node):
    granted: bool = attribute("Given; false: withdrawn.")
    at: datetime = attribute("When the contact said so, in UTC.")
    channel: ConsentChannel = attribute("How they said it.")
    wording: str = attribute("The version of the text they agreed to; up to 120 characters, empty when unknown.")
    remark: str = attribute("Anything to add; up to 500 characters.")
    created_at: datetime = attribute("When it was recorded, in UTC.")

    @strawberry.field(description="Who recorded it.")
    def by(root: strawberry.Parent[Any]) -> Actor:
        return Actor.of(root)


@strawberry.type(description="Where a contact stands with one kind of consent.")
class ConsentState:
    kind: DictionaryEntry = attribute("What it is about; an inactive kind stands here while there is a history.")
    current: Consent | None = attribute("What holds: the latest by `at`; null when nothing was ever said.")
    history: list[Consent] = attribute("All that was said, the latest first.")

    @strawberry.field(description="The same for this contact and this kind at all times; for caches, not for `node`.")
    def id(root: strawberry.Parent[State]) -> strawberry.ID:
        return strawberry.ID(global_id("ConsentState", root.pk))


__all__ = ["Consent", "ConsentChannel", "ConsentState"]
