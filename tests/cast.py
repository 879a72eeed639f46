"""The people of every story: Ola the administrator, Bartek and Zofia the consultants, Karol without rights."""

from dataclasses import dataclass
from functools import cache

from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm, Enterprise
from ringbook.dictionaries.models import Position, Source, Stage
from ringbook.identity.actions import ensure_system_roles
from ringbook.identity.models import Role, User
from ringbook.identity.secrets import _hasher
from ringbook.identity.viewers import viewer_of_user
from ringbook.projects.models import Project
from ringbook.tags.models import Tag

PASSWORD = "correct horse"


@dataclass
class Cast:
    """Sales is Bartek's Crm, Service is Zofia's; neither sees into the other's."""

    ola: User
    bartek: User
    zofia: User
    karol: User
    sales: Crm
    service: Crm
    lead: Stage
    customer: Stage
    director: Position
    website: Source
    vip: Tag


async def raise_curtain() -> Cast:
    await ensure_system_roles()
    sales, service = await Crm.create(name="Sales"), await Crm.create(name="Service")
    await Enterprise.create(default_crm=sales)
    cast = Cast(
        ola=await user("ola@example.com", "Ola Nowak", "administrator"),
        bartek=await user("bartek@example.com", "Bartek Wójcik", "consultant", extension="101"),
        zofia=await user("zofia@example.com", "Zofia Lis", "consultant", extension="102"),
        karol=await user("karol@example.com", "Karol Bez"),
        sales=sales,
        service=service,
        lead=await Stage.create(crm=sales, name="Lead", colour="#868e96"),
        customer=await Stage.create(crm=sales, name="Customer", colour="#12b886", rank=1),
        director=await Position.create(crm=sales, name="Director"),
        website=await Source.create(crm=sales, name="Website", system=True),
        vip=await Tag.create(crm=sales, name="VIP", colour="#f08c00"),
    )
    for name, crm, member in (("Hotline", sales, cast.bartek), ("Complaints", service, cast.zofia)):
        project = await Project.create(name=name, crm=crm)
        await project.members.add(member)
    return cast


async def user(email: str, name: str, *roles: str, extension: str | None = None) -> User:
    """A user with these system roles, whose password is PASSWORD."""
    made = await User.create(email=email, name=name, password_hash=_password_hash(), extension=extension, locale="en")
    await made.roles.add(*await Role.filter(key__in=roles))
    return made


async def eyes_of(user: User) -> Viewer:
    """The viewer that a request of `user` would have."""
    viewer = await viewer_of_user(user.id)
    assert viewer is not None
    return viewer


@cache
def _password_hash() -> str:
    return _hasher().hash(PASSWORD)
