"""An organization of a test's own, its card, and tax numbers that nobody else has."""

from itertools import count
from random import randrange
from uuid import uuid4

from stdnum.pl import nip

from tests.e2e.card import Card
from tests.e2e.desk import Desk

CREATE = (
    "mutation($input: OrganizationInput!)"
    " { organizationCreate(input: $input) { organization { id } userErrors { message } } }"
)


class Company(Card):
    """An organization of a test's own, open on somebody's desk."""

    def __init__(self, desk: Desk, organization_id: str, name: str) -> None:
        super().__init__(desk, organization_id, name)
        self.path = f"/organizations/{organization_id}"

    def at(self, desk: Desk) -> "Company":
        return Company(desk, self.id, self.name)

    @classmethod
    async def on(cls, desk: Desk, **values: object) -> "Company":
        crm = (await desk.ask("{ viewer { defaultCrm { id } } }"))["viewer"]["defaultCrm"]["id"]
        name = f"Kartowa {uuid4().hex[:8]}"
        made = await desk.ask(CREATE, input={"crmId": crm, "name": name, **values})
        card = cls(desk, made["organizationCreate"]["organization"]["id"], name)
        await card.open()
        return card


def a_nip() -> str:
    """Ten digits whose checksum is right."""
    numbers = (f"{randrange(1_000_000_000, 9_999_999_999)}" for _ in count())
    return next(number for number in numbers if nip.is_valid(number))


def as_read(number: str) -> str:
    """5260250274 as people write it: 526-025-02-74."""
    return f"{number[:3]}-{number[3:6]}-{number[6:8]}-{number[8:]}"
