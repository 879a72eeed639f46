"""Phone numbers as the API shows and takes them."""

from typing import Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.reading import Node, attribute
from ringbook.phones.actions import Given
from ringbook.phones.loaders import region_by_number
from ringbook.phones.models import PhoneKind
from ringbook.phones.numbers import Number, international, national, region_of

strawberry.enum(PhoneKind, description="What a number rings.")


@strawberry.type(description="A phone number of a contact or an organization.")
class PhoneNumber(Node):
    number: str = attribute("As it was typed.")
    e164: str | None = attribute("As +48601602603; null when it can't be told.")
    kind: PhoneKind = attribute("What it rings.")
    description: str = attribute("A remark such as “after 4 pm”; up to 200 characters, may be empty.")
    main: bool = attribute("The one to dial first; just one of the list.")

    @strawberry.field(description="For people to read: without the country code in the Crm's own region.")
    async def national(root: strawberry.Parent[Any], info: Info) -> str:
        region = await info.context.load(region_by_number, root.id)
        return national(Number(root.number, root.e164, "", root.extension), region or "")

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

    def given(self) -> Given:
        return Given(self.number, self.kind, self.description, self.main, self.id)
