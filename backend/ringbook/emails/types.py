"""E-mail addresses as the API shows and takes them."""

import strawberry

from ringbook.core.reading import attribute
from ringbook.emails.actions import Address


@strawberry.type(description="An e-mail address of a contact or an organization.")
class EmailAddress:
    address: str = attribute("As it was typed.")
    main: bool = attribute("The one to write to first; just one of the list.")


@strawberry.input(description="An address of the list that takes the place of the present one.")
class EmailInput:
    address: str = strawberry.field(description="Such as ewa@example.com.")
    main: bool = strawberry.field(
        default=False, description="The one to write to first; without any it is the list's first."
    )

    def given(self) -> Address:
        return Address(self.address, self.main)
