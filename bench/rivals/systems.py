"""The systems that are compared, each as one process, and what they cost."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from psycopg.conninfo import conninfo_to_dict
from tests.listening import session_of
from tests.server import environment

from bench.site import UNLIMITED
from ringbook.core.database import connected
from ringbook.core.postgres import Cluster
from ringbook.core.postgres.spawn import spawn
from ringbook.core.preflight import listening
from ringbook.crew import Web
from ringbook.identity.models import User

HERE = Path(__file__).parent / "postgraphile"
BIN = Path(sys.executable).parent
TICKS = os.sysconf("SC_CLK_TCK")
OURS = "Ringbook"
ASKER = "bartek@example.com"
"""A consultant: his rights are looked at in every answer of ours; the others know none."""


@dataclass(frozen=True)
class System:
    """headers: what each request carries, lines with their ends. pids: of the server, and of PostgreSQL's parent."""

    name: str
    site: str
    headers: str
    server: int
    postmaster: int

    def cpu(self) -> tuple[float, float]:
        """Seconds of CPU so far: the server's, and those of all of PostgreSQL's processes."""
        return sum(map(_spent, _family(self.server))), sum(map(_spent, _family(self.postmaster)))


@contextmanager
def systems(cluster: Cluster, folder: Path) -> Iterator[list[System]]:
    """Ours first. Each server has a core, PostgreSQL and whoever asks have the other."""
    parent = int((cluster.folder / "postmaster.pid").read_text().splitlines()[0])
    token = asyncio.run(_session(cluster.url))
    with ExitStack() as stack:
        settings = UNLIMITED | {"DATABASE_URL": cluster.url, "RINGBOOK_STATE": folder / "files"}
        found = []
        for name, app in ((OURS, "ringbook.main:app"), ("SQL by hand", "bench.rivals.raw:app")):
            site, pid = stack.enter_context(_python(app, environment(**settings)))
            cookie = f"Cookie: ringbook={token}\r\nX-Ringbook: 1\r\nOrigin: {site}\r\n"
            found.append(System(name, site, cookie if name == OURS else "", pid, parent))
        site, pid = stack.enter_context(_postgraphile(cluster.url))
        found.insert(1, System("PostGraphile", site, "", pid, parent))
        _share_cores([pid for system in found for pid in _family(system.server)], [*_family(parent), os.getpid()])
        yield found


async def _session(url: str) -> str:
    async with connected(url):
        return await session_of(await User.get(email=ASKER))


@contextmanager
def _python(app: str, variables: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Under the server and its settings that Ringbook runs with."""
    kept = dict(os.environ)
    os.environ |= variables
    try:
        with listening("127.0.0.1", 0) as listener:
            server = Web.on(listener, app)
            server.start()
            try:
                server.wait()
                assert server.process
                yield f"http://127.0.0.1:{listener.getsockname()[1]}", server.process.pid
            finally:
                server.close()
    finally:
        os.environ.clear()
        os.environ.update(kept)


@contextmanager
def _postgraphile(url: str) -> Iterator[tuple[str, int]]:
    install()
    address = conninfo_to_dict(url)
    with listening("127.0.0.1", 0) as free:
        port = str(free.getsockname()[1])
    where = [str(address["host"]), str(address["dbname"]), str(address["user"]), port]
    variables = os.environ | {"GRAPHILE_ENV": "production", "NODE_ENV": "production"}
    command = [str(BIN / "node"), "server.mjs", *where]
    with spawn(command, on_our_death=signal.SIGKILL, cwd=HERE, env=variables) as process:
        try:
            site = f"http://127.0.0.1:{port}"
            _until(lambda: _answers(site), process)
            yield site, process.pid
        finally:
            for pid in reversed(_family(process.pid)):
                os.kill(pid, signal.SIGKILL)


def install() -> None:
    """PostGraphile's packages, once."""
    if not (HERE / "node_modules").exists():
        pnpm = shutil.which("pnpm") or BIN.parent / "pnpm/node_modules/.bin/pnpm"
        variables = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}"}
        subprocess.run([pnpm, "install", "--frozen-lockfile", "--silent"], cwd=HERE, check=True, env=variables)


def _until(there: Callable[[], bool], process: subprocess.Popen[bytes], patience: float = 60) -> None:
    end = time.monotonic() + patience
    while not there():
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError("PostGraphile did not start: its messages are above.")
        time.sleep(0.2)


def _answers(site: str) -> bool:
    try:
        with urlopen(f"{site}/", timeout=2):
            return True
    except URLError as error:
        return hasattr(error, "code")  # any answer is one


def _share_cores(servers: list[int], others: list[int]) -> None:
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) > 1:
        for pid in servers:
            os.sched_setaffinity(pid, {cores[0]})
        for pid in others:
            os.sched_setaffinity(pid, {cores[1]})


def _family(pid: int) -> list[int]:
    """A process, its children and theirs: node is begun by a small program of its package."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _spent(pid: int) -> float:
    """Seconds; of its children that have ended, too."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / TICKS
