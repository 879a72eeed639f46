"""What bulk edits take."""

import strawberry

from ringbook.consents.types import ConsentChannel
from ringbook.contacts.selection import ContactSelection
from ringbook.contacts.types import PersonType
from ringbook.core.inputs import maybe, optional
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.inputs import CustomValueInput
from ringbook.organizations.selection import OrganizationSelection
from ringbook.organizations.types import OrganizationSize


@strawberry.input(description="What all of the contacts said of one kind of consent.")
class ContactsConsentInput:
    kind_id: strawberry.ID = strawberry.field(description="An entry of the dictionary CONSENT_KIND.")
    granted: bool = strawberry.field(
        description="They give it; false: they withdraw it. Not recorded again of those of whom just this holds."
    )
    channel: ConsentChannel = strawberry.field(description="How they said it; they said it now.")


@strawberry.input(description="What contacts and organizations both have.")
class AccountsPatch:
    account_kind: strawberry.Maybe[AccountKind] = maybe("Another kind.")
    stage_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another stage; null for none.")
    source_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another source; null for none.")
    address1: strawberry.Maybe[str] = maybe("Street and number; empty for none, as the fields below.")
    address2: strawberry.Maybe[str] = maybe("The rest of the address.")
    postal_code: strawberry.Maybe[str] = maybe('As 00-950, or as the country writes it; "" empties it.')
    city: strawberry.Maybe[str] = maybe("Town.")
    voivodeship: strawberry.Maybe[str] = maybe("Region of the country.")
    country: strawberry.Maybe[str] = maybe('Its name, in any language; "" empties it.')
    add_tag_ids: list[strawberry.ID] | None = optional("Hang these tags on them; they keep the others.")
    remove_tag_ids: list[strawberry.ID] | None = optional("Take these tags off them.")
    add_manager_ids: list[strawberry.ID] | None = optional("These users look after them, too.")
    remove_manager_ids: list[strawberry.ID] | None = optional("These users no longer look after them.")
    custom_values: list[CustomValueInput] | None = optional("Values of the Crm's own fields; others stay.")


@strawberry.input(description="What to change on many contacts; what is left out stays.")
class ContactsPatch(AccountsPatch):
    person_type: strawberry.Maybe[PersonType] = maybe("Another type of person, but ARCHIVED.")
    position_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another position; null for none.")
    organization_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another organization; null for none.")
    language: strawberry.Maybe[str] = maybe("The language they speak.")
    consents: list[ContactsConsentInput] | None = optional("What they agree to or withdraw.")


@strawberry.input(description="What to change on many organizations; what is left out stays.")
class OrganizationsPatch(AccountsPatch):
    industry: strawberry.Maybe[str] = maybe("What they do.")
    size: strawberry.Maybe[OrganizationSize | None] = maybe("How many people work there; null when unknown.")
    parent_id: strawberry.Maybe[strawberry.ID | None] = maybe("The organization above them; null for none.")


def _dry_run() -> bool:
    return strawberry.field(default=False, description="Only check, and count the records; nothing is changed.")


@strawberry.input(description="Which contacts to change, and how.")
class ContactsUpdateInput:
    selection: ContactSelection = strawberry.field(description="Which ones, as they are when the job begins.")
    patch: ContactsPatch = strawberry.field(description="What changes.")
    dry_run: bool = _dry_run()


@strawberry.input(description="Which organizations to change, and how.")
class OrganizationsUpdateInput:
    selection: OrganizationSelection = strawberry.field(description="Which ones, as they are when the job begins.")
    patch: OrganizationsPatch = strawberry.field(description="What changes.")
    dry_run: bool = _dry_run()


@strawberry.input(description="Which contacts to move to the trash.")
class ContactsDeleteInput:
    selection: ContactSelection = strawberry.field(description="Which ones, as they are when the job begins.")
    dry_run: bool = _dry_run()


@strawberry.input(description="Which organizations to move to the trash.")
class OrganizationsDeleteInput:
    selection: OrganizationSelection = strawberry.field(description="Which ones, as they are when the job begins.")
    dry_run: bool = _dry_run()
