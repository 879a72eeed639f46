"""What several mutations of organizations take and answer."""

from typing import Any

import strawberry

from ringbook.core.doors import Payload
from ringbook.core.find import choose
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy
from ringbook.organizations.choosing import choose_shared
from ringbook.organizations.types import Organization

ERRORS = (
    "BLANK, TOO_LONG, NOT_FOUND, FORBIDDEN, WRONG_CRM; INVALID_NIP or INVALID_VAT_ID at taxId, INVALID_REGON,"
    " INVALID_KRS, INVALID_URL, INVALID_EMAIL; TAKEN; DUPLICATE at taxId, phones.N.number or emails.N.address that"
    " another organization of the Crm has, hidden or not, for those without contacts:duplicate; and those of bad"
    " numbers and of CustomValueInput"
)


@strawberry.type(description="The organization, or why not.")
class OrganizationPayload(Payload):
    organization: Organization | None = strawberry.field(default=None, description="The organization as it is now.")


async def choose_rows(values: dict[str, Any], viewer: Viewer) -> None:
    """Put rows the viewer sees in the place of ids. Raises NOT_FOUND."""
    await choose(values, "parent", policy.visible_to(viewer))
    await choose_shared(values, viewer)
