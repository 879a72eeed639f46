"""The rules of contacting people, and what they find, as the API shows it."""

from datetime import datetime
from typing import Any

import strawberry

from ringbook.contacting import models
from ringbook.contacting.loaders import call_consents, email_consents, fax_consents, sms_consents
from ringbook.contacting.problems import ProblemCode
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, many
from ringbook.dictionaries.universal.types import DictionaryEntry
from ringbook.projects.types import Weekday

describe(
    ProblemCode,
    "What speaks against contacting somebody.",
    name="ContactingProblemCode",
    DO_NOT_CALL="Whoever has the number asked not to be called.",
    QUIET_HOURS="It is night, or a quiet day, where they are.",
    NO_CONSENT="They did not agree to what the channel needs, or withdrew it.",
    OUT_OF_USE="The number is marked so.",
    ARCHIVED="Nobody works with the contact any more.",
)


@strawberry.type(description="Something that speaks against contacting somebody this way now.")
class ContactingProblem:
    code: ProblemCode = attribute("Stable; for machines to decide by.")
    sentence: str = attribute("The same in one sentence, in the language that was asked for.")
    until: datetime | None = attribute("Of QUIET_HOURS: when they are over, in UTC, if ever; null of the others.")

    @classmethod
    def is_type_of(cls, row: Any, info: Any) -> bool:
        return type(row).__name__ in ("Problem", cls.__name__)


@strawberry.type(
    description="Who may be contacted when, by which channel: one set of rules for the enterprise. People who dial may"
    " give a reason and go on; machines and messages to many keep to them."
)
class ContactingRules(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    quiet_from: str = attribute("When quiet hours begin, as HH:MM on the clock of whoever is called or sent an SMS.")
    quiet_to: str = attribute("When they end, the next morning if it is the earlier one; the same as quietFrom: none.")
    call_consents: list[DictionaryEntry] = many(call_consents, "All of which a contact must have given to be called.")
    email_consents: list[DictionaryEntry] = many(email_consents, "The same for e-mails.")
    sms_consents: list[DictionaryEntry] = many(sms_consents, "The same for SMS.")
    fax_consents: list[DictionaryEntry] = many(fax_consents, "The same for faxes.")

    @strawberry.field(description="Days that are quiet from midnight to midnight, by the same clock.")
    def quiet_days(root: strawberry.Parent[models.ContactingRules]) -> list[Weekday]:
        return [Weekday(day) for day in root.quiet_days]


__all__ = ["ContactingProblem", "ContactingRules", "ProblemCode"]
