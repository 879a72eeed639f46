"""Look-alikes as the API asks for and shows them."""

import strawberry

from ringbook.organizations.look_alikes.reasons import LookAlikeReason
from ringbook.organizations.types import Organization


@strawberry.input(description="What is known by now of an organization that is being added or edited.")
class OrganizationLookAlikeInput:
    crm_id: strawberry.ID = strawberry.field(description="The Crm that it is for.")
    name: str = strawberry.field(default="", description="As somebody is typing it; whole or in part.")
    tax_id: str = strawberry.field(default="", description="As it is typed; a part of a tax id is not compared.")
    phones: list[str] = strawberry.field(
        default_factory=list, description="Its numbers as they are typed; parts of numbers are not compared."
    )
    emails: list[str] = strawberry.field(
        default_factory=list, description="Its addresses as they are typed; parts of addresses are not compared."
    )
    city: str = strawberry.field(default="", description="Its town.")
    except_id: strawberry.ID | None = strawberry.field(default=None, description="The organization being edited.")


@strawberry.type(description="An organization that may be the same.")
class OrganizationLookAlike:
    organization: Organization = strawberry.field(description="Which one it may be.")
    reasons: list[LookAlikeReason] = strawberry.field(description="Why, the surest reason first.")


@strawberry.type(description="Organizations that may be the one which is being added or edited.")
class OrganizationLookAlikes:
    nodes: list[OrganizationLookAlike] = strawberry.field(
        description="At most five of those that the viewer sees, the surest first."
    )
    blocked: bool = strawberry.field(
        description="Saving would be refused as DUPLICATE: the viewer lacks contacts:duplicate, and an organization of"
        " the Crm, maybe a hidden one, has the same tax id, number or e-mail address."
    )
