"""What sample companies say of themselves, and the group that some of them belong to."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zlib import crc32

from stdnum.pl import nip, regon

from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.emails.actions import Address
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.organizations.actions import change, create
from ringbook.organizations.models import Organization, OrganizationSize
from ringbook.phones.actions import Given
from ringbook.phones.models import PhoneKind
from ringbook.samples import SamplePerson, slug
from ringbook.seed.words import Words
from ringbook.tags.models import Tag

COLUMNS = (
    "id, crm_id, name, tax_id, regon, krs, website, industry, size, stage_id, source_id, address1, postal_code, city,"
    " voivodeship, country, custom"
)
INDUSTRIES = ("Produkcja", "Handel", "Budownictwo", "Transport", "Usługi IT", "Ochrona zdrowia", "Rolnictwo")
SIZES = [OrganizationSize.MICRO.value] * 5 + [OrganizationSize.SMALL.value] * 3 + ["medium", "large"]
NO_OFFICE = 999
"""NIPs begin with the number of a tax office, and this one there is not: our companies are nobody's."""
GROUP, HEAD, SERIAL = "Grupa Nova S.A.", "Nova", 499_999


@dataclass(frozen=True, slots=True)
class Company:
    """The company of the first person who works there, in whose town it is. serial: tells it from the others."""

    key: UUID
    serial: int
    person: SamplePerson

    @property
    def host(self) -> str:
        return f"{slug(self.person.organization.split()[0])}.example"

    @property
    def email(self) -> str:
        return f"biuro@{self.host}"

    def row(self, crm: UUID, words: Words, custom: str) -> tuple[Any, ...]:
        """As COLUMNS says; custom: the Crm's own fields, as JSON."""
        person, draw = self.person, crc32(self.person.organization.encode())
        polish = nip_of(self.serial), regon_of(self.serial), f"{self.serial:010}"
        return (
            *(self.key, crm, person.organization, *(polish if person.region == "PL" else ("", "", ""))),
            *(f"https://{self.host}", INDUSTRIES[draw % len(INDUSTRIES)], SIZES[draw % len(SIZES)]),
            *(words.stages[person.stage], words.sources[person.source], person.address1, person.postal_code),
            *(person.city, person.voivodeship, person.country, custom),
        )


def nip_of(serial: int) -> str:
    """A made-up NIP with a right checksum, another one for each serial number up to 499 999."""
    for number in (2 * serial, 2 * serial + 1):
        digits = f"{NO_OFFICE}{number:06}"
        last = nip.checksum(f"{digits}0")
        if last < 10:  # else no last digit fits, but then one fits the next number
            break
    return f"{digits}{last}"


def regon_of(serial: int) -> str:
    digits = f"{serial:08}"
    return digits + str(regon.calc_check_digit(digits))


async def add_group(crm: Crm) -> None:
    """A holding above the companies whose names begin like its own; nothing when it is there already."""
    celina = await User.get_or_none(email="celina@example.com")
    viewer = await viewer_of_user(celina.id) if celina else None
    if celina is None or viewer is None or await Organization.filter(crm_id=crm.id, name=GROUP).exists():
        return
    async with unit_of_work():
        group = await _holding(crm, celina, viewer)
        for firm in await Organization.filter(crm_id=crm.id, name__startswith=HEAD).order_by("sort_name"):
            await change(firm, by=viewer, parent=group)


async def _holding(crm: Crm, manager: User, by: Viewer) -> Organization:
    return await create(
        crm, by=by, name=GROUP, tax_id=nip_of(SERIAL), regon=regon_of(SERIAL), krs=str(SERIAL),
        website="grupanova.example", industry="Działalność holdingowa", size=OrganizationSize.LARGE,
        address1="al. Jerozolimskie 100", postal_code="00-807", city="Warszawa", voivodeship="mazowieckie",
        country="Polska",
        emails=[Address("biuro@grupanova.example")], phones=[Given("22 555 01 00", PhoneKind.WORK)],
        tags=await Tag.filter(crm_id=crm.id, name="VIP"), managers=[manager],
    )  # fmt: skip
