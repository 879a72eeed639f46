"""What several mutations of organizations take and answer."""

from typing import Any

import strawberry

from ringbook.core.doors import Payload
from ringbook.core.find import choose
from ringbook.core.inputs import maybe, optional
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.inputs import CustomValueInput
from ringbook.emails.types import EmailInput
from ringbook.organizations import policy
from ringbook.organizations.choosing import choose_shared
from ringbook.organizations.types import Organization
from ringbook.phones.types import PhoneInput

ERRORS = (
    "BLANK, TOO_LONG, TOO_MANY, NOT_FOUND, FORBIDDEN, WRONG_CRM; INVALID_NIP or INVALID_VAT_ID at taxId, INVALID_REGON,"
    " INVALID_KRS, INVALID_URL, INVALID_EMAIL; TAKEN; DUPLICATE at taxId, phones.N.number or emails.N.address that"
    " another organization of the Crm has, hidden or not, for those without contacts:duplicate; and those of bad"
    " numbers and of CustomValueInput"
)


@strawberry.input
class AccountInput:
    """What a new contact and a new organization have in common."""

    crm_id: strawberry.ID | None = optional(
        "The Crm that gets the record; left out: the enterprise's default, else the only one open to the viewer."
    )
    account_kind: AccountKind = strawberry.field(default=AccountKind.CUSTOMER, description="What they are to us.")
    stage_id: strawberry.ID | None = optional("A stage of the same Crm.")
    source_id: strawberry.ID | None = optional("A source of the same Crm.")
    emails: list[EmailInput] = strawberry.field(default_factory=list, description="E-mail addresses.")
    phones: list[PhoneInput] = strawberry.field(default_factory=list, description="Phone numbers.")
    manager_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Who looks after the record. Users who change only what they look after are added by themselves.",
    )
    tag_ids: list[strawberry.ID] = strawberry.field(default_factory=list, description="Tags of the same Crm.")
    address1: str = strawberry.field(default="", description="Street and number; up to 200 characters.")
    address2: str = strawberry.field(default="", description="The rest of the address; up to 200 characters.")
    postal_code: str = strawberry.field(default="", description="Up to 20 characters.")
    city: str = strawberry.field(default="", description="Town; up to 120 characters.")
    voivodeship: str = strawberry.field(default="", description="Region of the country; up to 80 characters.")
    country: str = strawberry.field(default="", description="Country; up to 80 characters.")
    custom_values: list[CustomValueInput] = strawberry.field(
        default_factory=list, description="Values of the Crm's own fields."
    )
    idempotency_key: str | None = strawberry.field(
        default=None,
        description="Up to 100 characters; a second create with the same key answers with the first's record.",
    )


@strawberry.input
class AccountPatch:
    """What can be changed on contacts and organizations alike."""

    id: strawberry.ID = strawberry.field(description="The record.")
    expected_version: int | None = maybe("The version you saw.")
    account_kind: strawberry.Maybe[AccountKind] = maybe("Another kind.")
    stage_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another stage; null for none.")
    source_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another source; null for none.")
    emails: strawberry.Maybe[list[EmailInput]] = maybe("All e-mail addresses from now on.")
    phones: strawberry.Maybe[list[PhoneInput]] = maybe("All numbers from now on; those with an id are kept.")
    manager_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All managers from now on.")
    tag_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All tags from now on.")
    address1: strawberry.Maybe[str] = maybe("Street and number.")
    address2: strawberry.Maybe[str] = maybe("The rest of the address.")
    postal_code: strawberry.Maybe[str] = maybe("As 00-950, or as the country writes it; up to 20 characters.")
    city: strawberry.Maybe[str] = maybe("Town.")
    voivodeship: strawberry.Maybe[str] = maybe("Region of the country.")
    country: strawberry.Maybe[str] = maybe("Its name, in any language.")
    custom_values: strawberry.Maybe[list[CustomValueInput]] = maybe("Values of the Crm's own fields; others stay.")


@strawberry.type(description="The organization, or why not.")
class OrganizationPayload(Payload):
    organization: Organization | None = strawberry.field(default=None, description="The organization as it is now.")


async def choose_rows(values: dict[str, Any], viewer: Viewer) -> None:
    """Put rows the viewer sees in the place of ids. Raises NOT_FOUND."""
    await choose(values, "parent", policy.visible_to(viewer))
    await choose_shared(values, viewer)
