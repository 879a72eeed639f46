"""The enum of contacts under the name that the API gives it."""

import strawberry

from ringbook.contacts.models import PersonType

__all__ = ["PersonType"]

strawberry.enum(PersonType, description="What a contact is to us as a person.")
