"""What inputs of accounts name by id, or give as lists, as the verbs take it."""

from typing import Any

from ringbook.core.find import choose, find_all
from ringbook.core.viewer import Viewer
from ringbook.dictionaries import policy as dictionaries
from ringbook.identity import policy as users
from ringbook.tags import policy as tags


async def choose_shared(values: dict[str, Any], viewer: Viewer) -> None:
    """Put rows the viewer sees in the place of ids, for what contacts and organizations both have. Raises NOT_FOUND."""
    await choose(values, "stage", dictionaries.stages(viewer))
    await choose(values, "source", dictionaries.sources(viewer))
    if "manager_ids" in values:
        values["managers"] = await find_all(users.visible_to(viewer), values.pop("manager_ids"), "managerIds")
    if "tag_ids" in values:
        values["tags"] = await find_all(tags.visible_to(viewer), values.pop("tag_ids"), "tagIds")
    if "phones" in values:
        values["phones"] = [phone.given() for phone in values["phones"]]
    if "emails" in values:
        values["emails"] = [email.given() for email in values["emails"]]
    if "custom_values" in values:
        values["custom_values"] = [value.said() for value in values["custom_values"]]
