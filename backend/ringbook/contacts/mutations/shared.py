"""What several mutations of contacts take and answer."""

from typing import Any

import strawberry

from ringbook.contacts.types import Contact
from ringbook.core.doors import Payload
from ringbook.core.find import choose
from ringbook.core.viewer import Viewer
from ringbook.dictionaries import policy as dictionaries
from ringbook.organizations import policy as organizations
from ringbook.organizations.choosing import choose_shared


@strawberry.type(description="The contact, or why not.")
class ContactPayload(Payload):
    contact: Contact | None = strawberry.field(default=None, description="The contact as it is now.")


async def choose_rows(values: dict[str, Any], viewer: Viewer) -> None:
    """Put rows the viewer sees in the place of ids. Raises NOT_FOUND."""
    await choose(values, "position", dictionaries.positions(viewer))
    await choose(values, "organization", organizations.visible_to(viewer))
    await choose_shared(values, viewer)
