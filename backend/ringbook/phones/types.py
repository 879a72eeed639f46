"""Phone numbers as the API shows and takes them."""

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, Union

import strawberry

from ringbook.contacts.loaders import MOST_SHOWN, owners_by_number
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, shown
from ringbook.phones.actions import Given
from ringbook.phones.kinds import region_of
from ringbook.phones.loaders import region_by_number
from ringbook.phones.models import PhoneKind
from ringbook.phones.numbers import Number
from ringbook.phones.saying import international, national, spoken

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact
    from ringbook.organizations.types import Organization

describe(
    PhoneKind,
    "What a number rings.",
    MOBILE="A mobile phone.",
    LANDLINE="A phone at home.",
    WORK="A phone at work.",
    MAIN="A switchboard or reception.",
    HOME_FAX="A fax at home.",
    OFFICE_FAX="A fax at work.",
    OTHER="Something else.",
)
PhoneOwner: TypeAlias = Annotated[
    Union[  # noqa: UP007
        Annotated["Contact", strawberry.lazy("ringbook.contacts.types")],
        Annotated["Organization", strawberry.lazy("ringbook.organizations.types")],
    ],
    strawberry.union("PhoneOwner", description="Who has a number."),
]


@strawberry.type(description="A phone number of a contact or an organization.")
class PhoneNumber(Node):
    number: str = attribute("As it was typed.")
    e164: str | None = attribute("As +48601602603; null when it can't be told.")
    kind: PhoneKind = attribute("What it rings.")
    description: str = attribute("A remark such as “after 4 pm”; up to 200 characters, may be empty.")
    main: bool = attribute("The one to dial first; just one of the list.")
    invalid: bool = attribute("Nobody answers there any more.")
    do_not_call: bool = attribute("Its owner does not want to be called there; whoever dials it is to be warned.")

    @strawberry.field(description="For people to read: without the country code in the Crm's own region.")
    async def national(root: strawberry.Parent[Any], info: Info) -> str:
        region = await info.context.load(region_by_number, root.id)
        return spoken(national(Number(root.number, root.e164, "", root.extension), region or ""))

    @strawberry.field(
        description="Other contacts and organizations that the viewer sees and that have the same number, its extension"
        " too; at most ten, by id."
    )
    async def shared_with(root: strawberry.Parent[Any], info: Info) -> list[PhoneOwner]:
        if not root.e164:
            return []
        owners = await info.context.load(owners_by_number, (root.e164, root.extension)) or []
        return shown([row for row in owners if row.id not in (root.contact_id, root.organization_id)][:MOST_SHOWN])

    @strawberry.field(description="With the country code, as +48 601 602 603; null when it can't be told.")
    def international(root: strawberry.Parent[Any]) -> str | None:
        return international(root.e164) if root.e164 else None

    @strawberry.field(description="The country it belongs to, as an ISO 3166 code; null when it can't be told.")
    def region(root: strawberry.Parent[Any]) -> str | None:
        return region_of(root.e164) if root.e164 else None


@strawberry.input(description="A number of the list that takes the place of the present one.")
class PhoneInput:
    number: str = strawberry.field(description="In any spelling; up to 64 characters.")
    id: strawberry.ID | None = strawberry.field(default=None, description="Keep this one, with its id.")
    kind: PhoneKind = strawberry.field(default=PhoneKind.MOBILE, description="What it rings.")
    description: str = strawberry.field(default="", description="A remark; up to 200 characters.")
    main: bool = strawberry.field(
        default=False, description="The one to dial first; without any it is the list's first."
    )
    invalid: bool = strawberry.field(default=False, description="Nobody answers there any more.")
    do_not_call: bool = strawberry.field(default=False, description="Its owner does not want to be called there.")

    def given(self) -> Given:
        flags = (self.invalid, self.do_not_call)
        return Given(self.number, self.kind, self.description, self.main, self.id, *flags)
