"""The demo: a small company, its people, and Ewa, who is about to call."""

from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.actions import enterprise
from ringbook.crms.models import Crm
from ringbook.dictionaries.models import Stage
from ringbook.emails.models import EmailAddress
from ringbook.history.actions import record, update
from ringbook.identity.actions import create
from ringbook.identity.models import Role, User
from ringbook.identity.viewers import viewer_of_user
from ringbook.phones.actions import Given, set_numbers
from ringbook.phones.models import PhoneKind
from ringbook.projects.actions import create as create_project
from ringbook.seed.agenda import add_agenda
from ringbook.seed.companies import add_group
from ringbook.seed.crowd import crowd
from ringbook.seed.diary import add_diary
from ringbook.seed.fields import OwnValues, add_fields
from ringbook.seed.lines import add_line
from ringbook.seed.messages import add_messages
from ringbook.seed.papers import add_papers
from ringbook.seed.phone_log import add_phone_log
from ringbook.seed.segments import add_segments
from ringbook.seed.start import start
from ringbook.seed.strays import add_strays
from ringbook.seed.tickets import add_tickets
from ringbook.seed.ties import add_ties
from ringbook.seed.words import words_of

PASSWORD = "ringbook"
TEAM = (
    ("ola@example.com", "Ola Nowak", ("administrator",), None),
    ("celina@example.com", "Celina Mazur", ("supervisor", "dialler"), "103"),
    ("bartek@example.com", "Bartek Wójcik", ("consultant", "dialler"), "101"),
    ("daria@example.com", "Daria Lis", ("consultant", "dialler"), "102"),
)
"""E-mail, name, system roles, extension: the administrator, the team lead, two consultants."""
CROWD = 300


async def demo(url: str) -> list[tuple[str, str]]:
    """Fill the empty database at `url`, to which the models are connected; the logins, as (e-mail, password).

    A start that was killed half-way goes on where it stopped.
    """
    await start()
    crm, _ = await Crm.get_or_create(name="Sprzedaż", defaults={"region": "PL"})
    await add_fields(crm)
    await add_segments(crm, await words_of(crm))
    if not await User.exists():
        async with unit_of_work():
            await _team(crm)
    if not await Contact.exists():
        async with unit_of_work():
            await _ewa(crm)
        await crowd(url, crm, CROWD)
    await add_line()
    await add_group(crm)
    await add_ties(crm)
    await add_strays(crm)
    await add_diary(crm)
    await add_papers(crm)
    await add_agenda(crm)
    await add_tickets(crm)
    await add_phone_log(crm)
    await add_messages(crm)
    return [(email, PASSWORD) for email, *_ in TEAM]


async def _team(crm: Crm) -> None:
    founder = Viewer(crm.id, "Ringbook", frozenset(), frozenset(), via="import")
    members = []
    for email, name, keys, extension in TEAM:
        roles = await Role.filter(key__in=keys)
        members.append(
            await create(email=email, name=name, password=PASSWORD, roles=roles, extension=extension, by=founder)
        )
    await create_project(name="Infolinia", crm=crm, members=members[1:], by=founder)
    await update(await enterprise(), default_crm=crm)


async def _ewa(crm: Crm) -> None:
    """The customer of every story; her number is stored as she would say it."""
    bartek = await User.get(email="bartek@example.com")
    viewer = await viewer_of_user(bartek.id)
    assert viewer
    stage = await Stage.get(crm=crm, name="Klient")
    ewa = await Contact.create(
        crm=crm, first_name="Ewa", last_name="Wiśniewska", stage=stage, city="Kraków", voivodeship="małopolskie",
        country="Polska", postal_code="30-059", address1="ul. Reymonta 7", language="pl",
        custom=(await OwnValues.of(crm)).of_ewa(),
    )  # fmt: skip
    await EmailAddress.create(contact=ewa, address="ewa@wisniewska.example", main=True)
    await set_numbers(
        ewa, [Given("601 602 603", description="po 16:00"), Given("12 345 67 89", PhoneKind.LANDLINE)], crm.region
    )
    await ewa.managers.add(bartek)
    await record("contact.created", ewa, by=viewer)
