"""What the commands do that work on the database: on DATABASE_URL's, a running Ringbook's, or the resting one."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

from ringbook import seed
from ringbook.backup import making, restoring
from ringbook.backup.about import About
from ringbook.backup.progress import Progress
from ringbook.contacts.models import Contact
from ringbook.core.database import connected
from ringbook.core.errors import DomainError
from ringbook.core.postgres import Cluster, reachable
from ringbook.core.preflight import CannotStart, writable
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.actions import enterprise
from ringbook.crms.models import Crm
from ringbook.identity import actions as identity
from ringbook.identity.models import Role, User
from ringbook.messaging import listeners as listeners  # which hear of it
from ringbook.run import ADDRESS, database
from ringbook.settings import settings
from ringbook.silence import actions as silence
from ringbook.telephony import demo
from ringbook.telephony.demo import DemoCall

Answer = TypeVar("Answer")
Work = Callable[[str], Awaitable[Answer]]
"""What is done once the models are connected to the database at the address it is given."""


def run(work: Work[Answer]) -> Answer:
    """Do `work` on the database; a rule that says no ends as `CannotStart`, one sentence."""

    async def connect_and_work(url: str) -> Answer:
        async with connected(url, statement_seconds=None):
            return await work(url)

    with database() as url:
        try:
            return asyncio.run(connect_and_work(url))
        except DomainError as refusal:
            raise CannotStart(str(refusal)) from None


def add_user(*, email: str, name: str, roles: list[str], password: str, extension: str | None) -> Work[None]:
    async def work(url: str) -> None:
        found = await Role.filter(key__in=roles)
        if unknown := set(roles) - {role.key for role in found}:
            known = ", ".join(sorted(role.key or role.name for role in await Role.all()))
            raise CannotStart(f"There is no role {unknown.pop()}; there are {known}.")
        async with unit_of_work():
            await identity.create(
                email=email, name=name, password=password, roles=found, extension=extension, by=_shell(found[0])
            )

    return work


def create_key(email: str, *, name: str, scopes: list[str]) -> Work[str]:
    async def work(url: str) -> str:
        user = await User.get_or_none(email=email.strip().lower())
        if user is None:
            raise CannotStart(f"There is no user {email}.")
        by = _shell(await Role.all().order_by("id").first() or Role())
        return await identity.create_key(user, name=name, scopes=scopes, by=by)

    return work


def add_people(count: int, number: int, told: Callable[[int], None]) -> Work[None]:
    async def work(url: str) -> None:
        chosen = (await enterprise()).default_crm_id
        crm = await Crm.get_or_none(id=chosen) or await Crm.first() or await Crm.create(name="CRM")
        await seed.crowd(url, crm, count, seed=number, skip=await Contact.all().count(), told=told)

    return work


def backup(target: Path, *, with_key: bool) -> Work[Path]:
    async def work(url: str) -> Path:
        return await making.make(url, target, Progress(), with_key=with_key)

    return work


def restore(source: Path, *, replace: bool) -> About:
    """Into the database of DATABASE_URL, or that of the state folder; what the backup says of itself."""
    about, state = restoring.check(source, Progress()), settings().state.absolute()
    writable(state)
    with ExitStack() as stack:
        outside = settings().database_url
        url = reachable(outside) if outside else stack.enter_context(Cluster(state)).url
        asyncio.run(restoring.restore(url, source, about, Progress(), replace=replace))
    return about


def resume() -> Work[None]:
    async def work(url: str) -> None:
        if not await silence.silent():
            raise CannotStart("This is no silent copy: it dials and sends already.")
        async with unit_of_work():
            await silence.end(by=_shell(await Role.all().order_by("id").first() or Role()))

    return work


def ring(wanted: DemoCall) -> Work[str]:
    state = settings().state.absolute()
    if not settings().database_url and not (state / ADDRESS).exists():
        raise CannotStart(f"No Ringbook runs in {state}: start it with `ringbook run`.")

    async def work(url: str) -> str:
        host = f"[{settings().host}]" if ":" in settings().host else settings().host
        home = f"http://{'127.0.0.1' if host in ('0.0.0.0', '[::]') else host}:{settings().port}"
        by = _shell(await Role.all().order_by("id").first() or Role())
        return await demo.ring(wanted, home=home, state=state, by=by)

    return work


def _shell(role: Role) -> Viewer:
    """Whoever may run commands on this machine, for the audit."""
    return Viewer(role.id, "Command line", frozenset(), frozenset())
