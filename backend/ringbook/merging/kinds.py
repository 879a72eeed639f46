"""What merging needs to know of contacts and of organizations."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.merging.fields import CONTACT, ORGANIZATION, Field
from ringbook.merging.rules import Owner
from ringbook.organizations import policy as organizations
from ringbook.organizations.models import Organization

Record: TypeAlias = Any
"""A contact or an organization."""
Rows: TypeAlias = Callable[[Viewer], QuerySet[Any]]


@dataclass(frozen=True, slots=True)
class Kind:
    """owner: its table. fields: of which a merge keeps one value. visible, editable, can_delete: its policy."""

    owner: Owner
    model: type[Record]
    target: CustomFieldTarget
    fields: tuple[Field, ...]
    visible: Rows
    editable: Rows
    can_delete: Callable[[Viewer], bool]

    @property
    def merged(self) -> str:
        """The event on the survivor."""
        return f"{self.owner}.merged"

    @property
    def unmerged(self) -> str:
        """The event on the survivor, and on those who are back."""
        return f"{self.owner}.unmerged"


KINDS: dict[str, Kind] = {
    kind.model.__name__: kind
    for kind in (
        Kind(
            "contact", Contact, CustomFieldTarget.CONTACT, CONTACT,
            contacts.visible_to, contacts.editable_by, contacts.can_delete,
        ),
        Kind(
            "organization", Organization, CustomFieldTarget.ORGANIZATION, ORGANIZATION,
            organizations.visible_to, organizations.editable_by, organizations.can_delete,
        ),
    )
}  # fmt: skip
"""By the model's name, which is the API's."""
BY_OWNER: dict[str, Kind] = {kind.owner: kind for kind in KINDS.values()}
