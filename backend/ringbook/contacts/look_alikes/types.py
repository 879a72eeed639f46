"""Look-alikes as the API asks for and shows them."""

import strawberry

from ringbook.contacts.types import Contact
from ringbook.organizations.look_alikes.reasons import LookAlikeReason


@strawberry.input(description="What is known by now of a contact that is being added or edited.")
class LookAlikeInput:
    crm_id: strawberry.ID = strawberry.field(description="The Crm that they are for.")
    first_name: str = strawberry.field(default="", description="As somebody is typing it; whole or in part.")
    last_name: str = strawberry.field(
        default="", description="Their last name; names are compared once both are there."
    )
    phones: list[str] = strawberry.field(
        default_factory=list, description="Their numbers as they are typed; parts of numbers are not compared."
    )
    emails: list[str] = strawberry.field(
        default_factory=list, description="Their addresses as they are typed; parts of addresses are not compared."
    )
    city: str = strawberry.field(default="", description="Their town.")
    organization_id: strawberry.ID | None = strawberry.field(default=None, description="Where they work.")
    except_id: strawberry.ID | None = strawberry.field(default=None, description="The contact being edited.")


@strawberry.type(description="A contact who may be the same person.")
class LookAlike:
    contact: Contact = strawberry.field(description="Who it may be.")
    reasons: list[LookAlikeReason] = strawberry.field(description="Why, the surest reason first.")


@strawberry.type(description="Contacts who may be the one that is being added or edited.")
class LookAlikes:
    nodes: list[LookAlike] = strawberry.field(
        description="At most five of those that the viewer sees, the surest first."
    )
    blocked: bool = strawberry.field(
        description="Saving would be refused as DUPLICATE: the viewer lacks contacts:duplicate, and a contact of the"
        " Crm, maybe a hidden one, has the same number or e-mail address."
    )
