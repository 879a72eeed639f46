"""What a key begins in the background may do what the key may, and no more."""

from pathlib import Path

import pytest
from tests import factories as make
from tests.api import Api
from tests.bulk import house
from tests.cast import Cast, raise_curtain
from tests.exports import house as exports
from tests.imports import house as imports

from ringbook.crms.policy import AccountKind
from ringbook.history.models import Event
from ringbook.identity.actions import create_key
from ringbook.settings import settings
from ringbook.tags.models import Tag

EDITS = ["accounts:all", "contacts:read", "contacts:edit"]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files lie."""
    monkeypatch.setattr(settings(), "state", tmp_path)
    return tmp_path


async def key_of(cast: Cast, api: Api, *scopes: str) -> Api:
    return api.with_key(await create_key(cast.ola, name="Script", scopes=scopes))


async def test_an_export_keeps_to_the_scopes(committed_database: str, state: Path) -> None:
    """Its user reads all accounts; a key for partners takes no customer out of the house."""
    cast = await raise_curtain()
    await make.contact(last_name="Customer")
    await make.contact(last_name="Partner", account_kind=AccountKind.PARTNER)
    key = await key_of(cast, Api(), "contacts:read", "records:export", "partners:read")
    job = await exports.exported(key, exports.CONTACTS, ["name"])
    assert await exports.table(cast.ola, job) == [["First name", "Last name"], ["Jan", "Partner"]]


async def test_it_stands_in_the_history_as_done_by_a_key(api: Api, cast: Cast) -> None:
    contact = await make.contact(city="Gdynia")
    edit = {"selection": {"filter": {}}, "patch": {"city": "Sopot"}}
    job = await house.done(await key_of(cast, api, *EDITS, "records:bulk"), house.UPDATE, **edit)
    assert house.counts(job) == (1, 0, 0)
    assert await Event.filter(links__subject_id=contact.id, name="contact.changed").values_list("via", flat=True) == [
        "key"
    ]


async def test_an_import_keeps_to_the_scopes(api: Api, cast: Cast, state: Path, tmp_path: Path) -> None:
    """Its user sets up dictionaries; a key that may not adds no word to one."""
    sheet = imports.sheet(tmp_path / "people.xlsx", ["First name", "Last name", "Tags"], ["Ewa", "Nowak", "brand new"])
    key = await key_of(cast, api, *EDITS, "contacts:import")
    done = await imports.run(key, await imports.read(key, sheet))
    assert done["state"] == "DONE"
    assert not await Tag.filter(name="brand new").exists()
