"""Those who see a part of the base: only the Crms of their projects."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bench.lists.strangers import strangers
from ringbook.core.ids import uuid7
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm, Enterprise
from ringbook.identity.actions import create
from ringbook.identity.models import Role, User
from ringbook.projects.actions import create as create_project
from ringbook.seed.demo import PASSWORD

SMALL = "Serwis"
SHARE = 100
"""One contact in so many is of the small Crm, and added to the others."""
LARGE_ONLY, SMALL_ONLY, BOTH = "bartek@example.com", "emil@example.com", "daria@example.com"
CONSULTANTS = (LARGE_ONLY, SMALL_ONLY, BOTH)


async def small_crm(url: str, count: int) -> None:
    """A second Crm beside the one with `count` contacts, unless it is there: for Emil, whom it adds, and for Daria."""
    if await Crm.exists(name=SMALL):
        return
    founder = Viewer(uuid7(), "Ringbook", frozenset(), frozenset(), via="import")
    async with unit_of_work():
        crm = await Crm.create(name=SMALL, region="PL")
        roles = await Role.filter(key="consultant")
        emil = await create(email=SMALL_ONLY, name="Emil Bąk", password=PASSWORD, roles=roles, by=founder)
        members = [emil, await User.get(email=BOTH)]
        await create_project(name=SMALL, crm=crm, members=members, by=founder)
    await strangers(url, crm, range(count, count + count // SHARE))


@asynccontextmanager
async def restricted(on: bool) -> AsyncIterator[None]:
    """Inside, the enterprise shows Crms only to those who work in them, or (off) to everybody."""
    await Enterprise.all().update(restricted_crm=on)
    try:
        yield
    finally:
        await Enterprise.all().update(restricted_crm=False)
