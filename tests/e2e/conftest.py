"""A Ringbook with its demo, and people who sit down in front of it; one of each for all journeys of a worker."""

import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.e2e.browser import browsing, chromium
from tests.e2e.desk import Desk, Profiles
from tests.e2e.pbx import Pbx
from tests.registers.server import Register
from tests.registers.server import running as a_register
from tests.server import running

SitDown = Callable[..., Awaitable[Desk]]
CONNECT = "mutation($input: CtiConnectionInput!) { ctiConnectionCreate(input: $input) { url userErrors { message } } }"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser lives on one event loop, so all journeys share it."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.e2e)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def state() -> Iterator[Path]:
    """Where our Ringbook keeps its database and files."""
    shm = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shm if shm.is_dir() else None, prefix="ringbook-e2e-") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder) / "state"


@pytest.fixture(scope="session")
def white_list() -> Iterator[Register]:
    """In the place of the register of Polish companies."""
    with a_register() as register:
        yield register


@pytest.fixture(scope="session")
def vies() -> Iterator[Register]:
    """In the place of the European one."""
    with a_register() as register:
        yield register


@pytest.fixture(scope="session")
def site(state: Path, white_list: Register, vies: Register) -> Iterator[str]:
    """The address of a Ringbook of our own."""
    if chromium() is None:
        pytest.skip("There is no Chromium: install it, or set RINGBOOK_CHROMIUM to one.")
    registers = {"RINGBOOK_WHITE_LIST_URL": white_list.url, "RINGBOOK_VIES_URL": vies.url}
    loopback = {"RINGBOOK_OUTGOING_ALLOWED": "127.0.0.1"}
    with running(RINGBOOK_STATE=state, RINGBOOK_DEMO=True, **registers, **loopback) as address:
        yield address


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(site: str) -> AsyncIterator[Browser]:
    async with browsing() as browser:
        yield browser


@pytest.fixture(scope="session")
def profiles(browser: Browser, site: str) -> Profiles:
    return Profiles(browser, site)


@pytest_asyncio.fixture(loop_scope="session")
async def sit_down(browser: Browser, site: str, profiles: Profiles) -> AsyncIterator[SitDown]:
    """`await sit_down("bartek")`: his screen, signed in; nobody's without a name. None may complain in the end.

    options: of the browser's context, which is a new one then.
    """
    desks: list[Desk] = []
    usual: list[Desk] = []

    async def sit_down(name: str | None = None, **options: Any) -> Desk:
        desk = await (Desk.at(browser, site, **options) if options else profiles.desk())
        desks.append(desk)
        if not options:
            usual.append(desk)
        if name:
            await desk.sign_in(name)
        return desk

    yield sit_down
    complaints = [complaint for desk in desks for complaint in desk.complaints]
    for desk in desks:
        await (profiles.give_back(desk) if desk in usual else desk.close())
    assert complaints == []


@pytest_asyncio.fixture(loop_scope="session")
async def pbx(sit_down: SitDown) -> AsyncIterator[Pbx]:
    """The administrator connects a PBX; its calls end with the test."""
    ola = await sit_down("ola")
    made = await ola.ask(CONNECT, input={"name": f"Centrala {uuid4()}"})
    pbx = Pbx(made["ctiConnectionCreate"]["url"])
    yield pbx
    for call in pbx.calls:
        await call.hang_up()
