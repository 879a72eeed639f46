"""Fixtures: one PostgreSQL a worker, its schema made once, each test in a transaction that is rolled back."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import cycle
from pathlib import Path

import psycopg
import pytest
from tortoise.transactions import in_transaction

import tests.once  # noqa: F401
from ringbook.core.database import connected
from ringbook.core.migrate import migrate
from ringbook.core.postgres import Cluster
from ringbook.limits import limits
from tests.api import Api
from tests.cast import Cast, raise_curtain

_names = cycle(["committed_a", "committed_b"])
"""The one before the last is dropped: its sessions have had time to end, and nothing has to be waited for."""


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL of the worker's own, in memory where there is /dev/shm."""
    shm = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shm if shm.is_dir() else None, prefix="ringbook-test-") as folder:
        Path(folder).chmod(0o711)
        with Cluster(Path(folder) / "state", durable=False) as cluster:
            yield cluster


@pytest.fixture(scope="session")
def migrated(cluster: Cluster) -> str:
    """The address of a migrated database, the mould of those that `committed_database` makes."""
    asyncio.run(migrate(cluster.url))
    return cluster.url


@pytest.fixture
async def database(migrated: str) -> AsyncIterator[None]:
    """The models work; whatever the test does is rolled back."""
    async with connected(migrated), in_transaction() as transaction:
        yield
        await transaction.rollback()


@pytest.fixture
async def committed_database(cluster: Cluster, migrated: str) -> AsyncIterator[str]:
    """The address of a fresh database of the test's own, for what must really commit; models work on it."""
    name = next(_names)
    with psycopg.connect(cluster.url, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name} TEMPLATE crm STRATEGY FILE_COPY")
    url = cluster.url.replace("/crm?", f"/{name}?")
    async with connected(url):
        yield url


@pytest.fixture
async def cast(database: None) -> Cast:
    return await raise_curtain()


@pytest.fixture
def api(database: None) -> Api:
    return Api()


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """`limited(first=3)`: RINGBOOK_LIMIT_FIRST is 3 as long as the test runs."""

    def set_limits(**values: float) -> None:
        for name, value in values.items():
            monkeypatch.setenv(f"RINGBOOK_LIMIT_{name.upper()}", str(value))
        limits.cache_clear()

    yield set_limits
    limits.cache_clear()
