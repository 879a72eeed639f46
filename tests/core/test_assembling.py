"""What is put together column by column is what the library says, byte for byte, whoever asks."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from graphql import OperationDefinitionNode, parse
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext as Library
from tests.api import Api
from tests.cast import Cast, user
from tests.core.operations import SWITCHES, Operations

from ringbook.activities.planned.ids import id_of
from ringbook.activities.planned.models import Activity
from ringbook.contacts.models import Contact
from ringbook.core.assembling import Assembler
from ringbook.core.assembling.kept import MOST, kept
from ringbook.core.ids import global_id
from ringbook.crms.models import Crm
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.schema import schema
from ringbook.seed.demo import TEAM, demo
from ringbook.settings import settings
from ringbook.tickets.models import Ticket

SOME = {"contact": Contact, "organization": Organization, "ticket": Ticket}
OPERATIONS = 60


class Noted(Assembler):
    """ways: of every executor that ran."""

    seen: list[dict[str, str]] = []

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.seen.append(self.ways)


@pytest.fixture
async def people(committed_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[User]:
    """The demo's administrator, team lead and consultants, and somebody without rights."""
    monkeypatch.setattr(settings(), "state", tmp_path)
    await demo(committed_database)
    await user("karol@example.com", "Karol Bez")
    return [await User.get(email=email) for email, *_ in (*TEAM, ("karol@example.com",))]


@pytest.mark.committed
async def test_made_up_operations_are_answered_alike(people: list[User], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Noted, "seen", [])
    made = Operations(schema._schema, await some_ids(), seed=8)
    roots = made.roots()
    assert len(roots) > 30
    for number in range(OPERATIONS):
        document = made.operation(roots[number % len(roots)])
        for viewer in people:
            ours = await answer(viewer, document, Noted, monkeypatch)
            assert ours == await answer(viewer, document, Library, monkeypatch), document
    ways = Counter(way.split(":")[0] for seen in Noted.seen for way in seen.values())
    assert ways["assembled"] > 0.95 * ways.total(), Counter(way for seen in Noted.seen for way in seen.values())


async def answer(viewer: User, document: str, way: type, monkeypatch: pytest.MonkeyPatch) -> str:
    """The answer as text, but for what is another one each time."""
    monkeypatch.setattr(schema, "execution_context_class", way)
    answer = (await Api(viewer).post(document, SWITCHES)).json()
    for error in answer.get("errors", ()):
        error.get("extensions", {}).pop("requestId", None)
    return json.dumps(answer, ensure_ascii=False)


async def some_ids() -> dict[str, list[str]]:
    ids = {
        name: [global_id(model.__name__, row.pk) for row in await model.all().limit(5)] for name, model in SOME.items()
    }
    activities = [id_of(row) for row in await Activity.all().limit(5)]
    return ids | {"node": [*(id for some in ids.values() for id in some[:2]), *activities]}


async def test_an_answer_can_say_how_it_was_read(cast: Cast, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "show_reads", True)
    answer = (await api.as_(cast.ola).post("{ crms { name } viewer { user { name } } }")).json()
    assert answer["extensions"]["reads"] == {"crms": "assembled", "viewer": "assembled"}
    monkeypatch.setattr(Crm, "name", property(lambda row: None), raising=False)
    broken = (await api.as_(cast.ola).post("{ crms { name } }")).json()
    assert broken["extensions"]["reads"] == {"crms": "library: a null where none may be"}
    assert broken["errors"][0]["path"] == ["crms", 0, "name"]


async def test_what_nothing_is_selected_of_is_put_together_too(
    cast: Cast, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "show_reads", True)
    answer = (await api.as_(cast.ola).post("{ crms { name @skip(if: true) } }")).json()
    assert answer["data"] == {"crms": [{}, {}]}
    assert answer["extensions"]["reads"] == {"crms": "assembled"}


@pytest.mark.parametrize("permissions", ["view", {"view": 1}, iter(["view"])])
async def test_a_list_is_what_the_library_calls_one(
    permissions: Any, cast: Cast, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text is no list of its letters, and what can be read once is read by the library alone."""
    field = schema._schema.type_map["Role"].fields["permissions"]  # type: ignore[union-attr]
    document = "{ roles { name permissions } }"
    monkeypatch.setattr(field, "resolve", lambda row, info: permissions)
    monkeypatch.setattr(field, "extensions", {})
    ours = await answer(cast.ola, document, Noted, monkeypatch)
    if not hasattr(permissions, "__next__"):
        assert ours == await answer(cast.ola, document, Library, monkeypatch)
        assert "errors" in ours
    else:
        assert ours.count("view") == 1


def operation(text: str) -> OperationDefinitionNode:
    [made] = parse(text).definitions
    assert isinstance(made, OperationDefinitionNode)
    return made


def test_what_a_document_keeps_is_bounded() -> None:
    """However its switches are turned; and with its text, its tree goes, too."""
    switches = range(MOST)
    head = ", ".join(f"$v{n}: Boolean!" for n in switches)
    one = operation(f"query ({head}) {{ {' '.join(f'a{n}: b @skip(if: $v{n})' for n in switches)} }}")
    first = kept(one, {}).shapes({"v0": True})
    assert kept(one, {}).shapes({"v0": True}) is first
    for number in switches:
        assert kept(one, {}).shapes({f"v{number}": True, "v0": False}) is not first
    assert len(kept(one, {}).told) <= MOST


def test_a_text_that_is_parsed_anew_has_shapes_of_its_own() -> None:
    one, other = operation("{ a }"), operation("{ a }")
    assert kept(one, {}).operation is one
    assert kept(other, {}).operation is other
