"""What holds for contacting people, in the whole enterprise."""

from enum import StrEnum

from tortoise import fields

from ringbook.core.rows import Json, Versioned
from ringbook.dictionaries.universal.models import DictionaryEntry


class Channel(StrEnum):
    """How somebody is reached."""

    CALL = "CALL"
    EMAIL = "EMAIL"
    SMS = "SMS"
    FAX = "FAX"


def _consents(channel: str) -> fields.ManyToManyRelation[DictionaryEntry]:
    return fields.ManyToManyField(
        "models.DictionaryEntry",
        through=f"contacting_{channel}_consent",
        related_name=f"needed_for_{channel}",
        forward_key="entry_id",
        backward_key="rules_id",
    )


class ContactingRules(Versioned):
    """The one row of rules.

    quiet_from, quiet_to: HH:MM on the clock of whoever is contacted, over midnight too; equal ones mean no quiet hours.
    quiet_days: Weekday values, quiet from midnight to midnight. *_consents: kinds without all of which the channel is
    not used.
    """

    quiet_from = fields.CharField(5, default="00:00")
    quiet_to = fields.CharField(5, default="00:00")
    quiet_days = Json(default=list)
    call_consents = _consents("call")
    email_consents = _consents("email")
    sms_consents = _consents("sms")
    fax_consents = _consents("fax")

    class Meta:
        table = "contacting_rules"

    def __str__(self) -> str:
        return "contacting rules"
