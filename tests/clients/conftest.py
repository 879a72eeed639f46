"""A real server with two contacts, and a key of Bartek's to come in with."""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests import factories as make
from tests.api import id_of
from tests.cast import raise_curtain
from tests.listening import serving

from ringbook.identity.keys.actions import create_key

ROOT = Path(__file__).parents[2]
NODE = ROOT / ".venv/bin/node"
CLIENTS = ROOT / "frontend/clients"
SCOPES = ["contacts:read", "contacts:edit", "accounts:project"]


@dataclass(frozen=True, slots=True)
class Desk:
    """url: the API's address. key: a key for it. ewa, jan: the ids of who is on the first page and on the second."""

    url: str
    key: str
    ewa: str
    jan: str

    def node(self, program: str) -> Any:
        """What a program in frontend/clients tells: JSON on its standard output."""
        told = subprocess.run([NODE, CLIENTS / program], env=self.environment(), capture_output=True, text=True)
        assert told.returncode == 0, told.stderr
        return json.loads(told.stdout)

    def environment(self) -> dict[str, str]:
        """For programs: without the machine's proxies, as everything is on it."""
        inherited = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        return inherited | {"RINGBOOK_URL": self.url, "RINGBOOK_KEY": self.key}


@pytest.fixture
async def people(committed_database: str) -> tuple[str, str, str]:
    """A key of Bartek's, and the ids of the two contacts that he sees."""
    cast = await raise_curtain()
    ewa = await make.contact(crm=cast.sales, first_name="Ewa", last_name="Adamska", city="Gdańsk", phones=["601602603"])
    jan = await make.contact(crm=cast.sales, first_name="Jan", last_name="Zając", city="Gdańsk")
    key = await create_key(cast.bartek, name="Integration", scopes=SCOPES)
    return key, id_of(ewa), id_of(jan)


@pytest.fixture
def desk(committed_database: str, people: tuple[str, str, str]) -> Iterator[Desk]:
    key, ewa, jan = people
    with serving(committed_database) as server:
        yield Desk(f"{server.url}/graphql", key, ewa, jan)
