"""The enum of contacts under the name that the API gives it."""

from ringbook.contacts.models import PersonType
from ringbook.core.enums import describe

__all__ = ["PersonType"]

describe(
    PersonType,
    "What a contact is to us as a person.",
    CRM="Somebody we work with: the usual.",
    STUDENT="Learns with us.",
    COMPANY_MANAGER="Decides for a company.",
    ARCHIVED="In the archive: nobody works with them any more. Set by contactArchive alone.",
)
