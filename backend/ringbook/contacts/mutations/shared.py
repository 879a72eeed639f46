"""What several mutations of contacts take and answer."""

from typing import Any

import strawberry

from ringbook.contacts.actions import Address
from ringbook.contacts.types import Contact
from ringbook.core.doors import Payload
from ringbook.core.find import choose, find_all
from ringbook.core.viewer import Viewer
from ringbook.dictionaries import policy as dictionaries
from ringbook.identity import policy as users
from ringbook.organizations import policy as organizations
from ringbook.tags import policy as tags


@strawberry.input(description="An address of the list that takes the place of the present one.")
class EmailInput:
    address: str = strawberry.field(description="Such as ewa@example.com.")
    main: bool = strawberry.field(
        default=False, description="The one to write to first; without any it is the list's first."
    )


@strawberry.type(description="The contact, or why not.")
class ContactPayload(Payload):
    contact: Contact | None = strawberry.field(default=None, description="The contact as it is now.")


async def choose_rows(values: dict[str, Any], viewer: Viewer) -> None:
    """Put rows the viewer sees in the place of ids. Raises NOT_FOUND."""
    await choose(values, "position", dictionaries.positions(viewer))
    await choose(values, "stage", dictionaries.stages(viewer))
    await choose(values, "source", dictionaries.sources(viewer))
    await choose(values, "organization", organizations.visible_to(viewer))
    if "manager_ids" in values:
        values["managers"] = await find_all(users.visible_to(viewer), values.pop("manager_ids"), "managerIds")
    if "tag_ids" in values:
        values["tags"] = await find_all(tags.visible_to(viewer), values.pop("tag_ids"), "tagIds")
    if "phones" in values:
        values["phones"] = [phone.given() for phone in values["phones"]]
    if "custom_values" in values:
        values["custom_values"] = [value.said() for value in values["custom_values"]]
    if "emails" in values:
        values["emails"] = [Address(email.address, email.main) for email in values["emails"]]
