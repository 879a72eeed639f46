"""A base and a server for one measurement, and somebody who asks it over HTTP."""

import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from httpx2 import AsyncClient
from tests.server import running

from ringbook.core.postgres import Cluster

Ask: TypeAlias = Callable[..., Awaitable[Any]]
"""`await ask(document, **variables)`: what the first field of the request answers."""


UNLIMITED = {
    f"RINGBOOK_LIMIT_{name}": 0
    for name in ("RATE_KEY", "RATE_USER", "RATE_ADDRESS", "SOCKETS", "SOCKETS_USER", "SOCKETS_ADDRESS")
}
"""Nobody asks as quickly as we measure."""


@dataclass(frozen=True)
class Base:
    """folder: where the measurement may leave files. database: its url."""

    folder: Path
    database: str

    @contextmanager
    def served(self, **settings: object) -> Iterator[str]:
        """The address of web server and worker."""
        ours = UNLIMITED | {
            "RINGBOOK_STATE": self.folder / "files",
            "DATABASE_URL": self.database,
            "RINGBOOK_DEMO": False,
        }
        with running(**ours | settings) as site:
            yield site


@contextmanager
def new_base() -> Iterator[Base]:
    with tempfile.TemporaryDirectory(prefix="ringbook-bench-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        with Cluster(folder / "database") as cluster:
            yield Base(folder, cluster.url)


@asynccontextmanager
async def asking(site: str, token: str) -> AsyncIterator[tuple[AsyncClient, Ask]]:
    """With the session of this token."""
    headers = {"X-Ringbook": "1", "Origin": site, "Cookie": f"ringbook={token}"}
    async with AsyncClient(base_url=site, trust_env=False, headers=headers, timeout=60) as client:

        async def ask(document: str, **variables: Any) -> Any:
            answer = (await client.post("/graphql", json={"query": document, "variables": variables})).json()
            return next(iter(answer["data"].values()))

        yield client, ask
