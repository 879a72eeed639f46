"""Universal dictionaries: there from the start, in order, with one default each (CRM-7)."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast

from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.dictionaries.universal.start import ensure_dictionaries
from ringbook.history.models import Event
from ringbook.settings import settings

ENTRY = "id name kind colour default active rank version"
LIST = f"query($kind: DictionaryKind!) {{ dictionary(kind: $kind) {{ {ENTRY} }} }}"
CREATE = f"""mutation($input: DictionaryEntryInput!) {{ it: dictionaryEntryCreate(input: $input) {{
  entry: dictionaryEntry {{ {ENTRY} }} userErrors {{ code message path }} }} }}"""
UPDATE = f"""mutation($input: DictionaryEntryPatch!) {{ it: dictionaryEntryUpdate(input: $input) {{
  entry: dictionaryEntry {{ {ENTRY} }} userErrors {{ code message path }} }} }}"""
DELETE = """mutation($input: DeleteInput!) { it: dictionaryEntryDelete(input: $input) {
  deletedId userErrors { code path } } }"""
REORDER = """mutation($input: DictionaryOrderInput!) { it: dictionaryReorder(input: $input) {
  dictionary { name rank } userErrors { code path } } }"""


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("RINGBOOK_LANGUAGE", "en")
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.fixture
async def priorities(cast: Cast, english: None) -> dict[str, DictionaryEntry]:
    await ensure_dictionaries()
    return {row.name: row for row in await DictionaryEntry.filter(kind=DictionaryKind.PRIORITY)}


async def names(api: Api, cast: Cast, kind: str) -> list[str]:
    return [entry["name"] for entry in (await api.as_(cast.karol)(LIST, kind=kind))["dictionary"]]


async def defaults(api: Api, cast: Cast, kind: str) -> list[str]:
    return [entry["name"] for entry in (await api.as_(cast.ola)(LIST, kind=kind))["dictionary"] if entry["default"]]


async def test_they_are_filled_on_the_first_start_and_never_again(api: Api, cast: Cast, english: None) -> None:
    await ensure_dictionaries()
    assert await names(api, cast, "ACTIVITY_KIND") == ["Task", "Conversation", "Meeting", "Phone meeting"]
    assert await names(api, cast, "PRIORITY") == ["Low", "Normal", "High", "Urgent"]
    assert await names(api, cast, "ACTIVITY_CATEGORY") == [
        "Trade negotiations", "Customer acquisition", "Order fulfilment", "Customer retention",
    ]  # fmt: skip
    assert await names(api, cast, "TICKET_TYPE") == ["Complaint", "Question", "Order", "Fault"]
    assert len(await names(api, cast, "CONSENT_KIND")) == 4
    assert await names(api, cast, "CURRENCY") == ["PLN", "EUR", "USD", "GBP", "CZK"]
    assert await defaults(api, cast, "PRIORITY") == ["Normal"]
    assert await defaults(api, cast, "CURRENCY") == ["PLN"]
    await DictionaryEntry.filter(kind=DictionaryKind.PRIORITY).delete()
    await ensure_dictionaries()
    assert await names(api, cast, "PRIORITY") == []


async def test_they_are_polish_unless_said_otherwise(api: Api, cast: Cast) -> None:
    await ensure_dictionaries()
    assert await names(api, cast, "PRIORITY") == ["Niski", "Normalny", "Wysoki", "Pilny"]


async def test_a_new_default_takes_the_old_ones_place(
    api: Api, cast: Cast, priorities: dict[str, DictionaryEntry]
) -> None:
    ask = api.as_(cast.ola)
    new = {"kind": "PRIORITY", "name": "Someday", "colour": "#ABCDEF", "default": True}
    made = (await ask(CREATE, input=new))["it"]["entry"]
    assert made | {"id": ""} == {
        "id": "", "name": "Someday", "kind": "PRIORITY", "colour": "#abcdef", "default": True, "active": True,
        "rank": 4, "version": 1,
    }  # fmt: skip
    assert await defaults(api, cast, "PRIORITY") == ["Someday"]
    await ask(UPDATE, input={"id": id_of(priorities["High"]), "default": True})
    assert await defaults(api, cast, "PRIORITY") == ["High"]
    assert await defaults(api, cast, "CURRENCY") == ["PLN"]
    assert {tuple(event.also_tell) for event in await Event.all()} == {("settings",)}


async def test_what_is_switched_off_is_no_default(api: Api, cast: Cast, priorities: dict[str, DictionaryEntry]) -> None:
    ask, low, normal = api.as_(cast.ola), id_of(priorities["Low"]), id_of(priorities["Normal"])
    off = (await ask(UPDATE, input={"id": normal, "active": False}))["it"]["entry"]
    assert (off["active"], off["default"]) == (False, False)
    for wrong in ({"id": normal, "default": True}, {"id": low, "default": True, "active": False}):
        assert codes((await ask(UPDATE, input=wrong))["it"]) == [("INACTIVE", "default")]
    new = {"kind": "PRIORITY", "name": "New", "default": True, "active": False}
    assert codes((await ask(CREATE, input=new))["it"]) == [("INACTIVE", "default")]
    on = (await ask(UPDATE, input={"id": normal, "active": True, "default": True}))["it"]["entry"]
    assert (on["active"], on["default"]) == (True, True)


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"name": ""}, ("BLANK", "name")),
        ({"name": "x" * 121}, ("TOO_LONG", "name")),
        ({"name": "usd", "kind": "CURRENCY"}, ("TAKEN", "name")),
        ({"name": "ABC", "kind": "CURRENCY"}, ("UNKNOWN_CURRENCY", "name")),
        ({"name": "LOW"}, ("TAKEN", "name")),
        ({"colour": "blue"}, ("NOT_A_COLOUR", "colour")),
    ],
)
async def test_bad_input_is_answered(
    api: Api, cast: Cast, priorities: dict[str, DictionaryEntry], given: dict[str, Any], problem: tuple[str, str]
) -> None:
    answer = await api.as_(cast.ola)(CREATE, input={"kind": "PRIORITY", "name": "New"} | given)
    assert codes(answer["it"]) == [problem]


async def test_a_currency_is_its_code(api: Api, cast: Cast, priorities: dict[str, DictionaryEntry]) -> None:
    made = (await api.as_(cast.ola)(CREATE, input={"kind": "CURRENCY", "name": " chf "}))["it"]["entry"]
    assert made["name"] == "CHF"
    same = {"id": made["id"], "name": "CHF", "expectedVersion": 1}
    assert codes((await api.as_(cast.ola)(UPDATE, input=same))["it"]) == []


async def test_a_list_is_put_in_order(api: Api, cast: Cast, priorities: dict[str, DictionaryEntry]) -> None:
    ask, ids = api.as_(cast.ola), [id_of(priorities[name]) for name in ("Urgent", "High", "Normal", "Low")]
    done = (await ask(REORDER, input={"kind": "PRIORITY", "ids": ids}))["it"]["dictionary"]
    assert [entry["name"] for entry in done] == ["Urgent", "High", "Normal", "Low"]
    assert await names(api, cast, "PRIORITY") == ["Urgent", "High", "Normal", "Low"]
    for wrong in (ids[:2], [*ids, id_of(await DictionaryEntry.filter(kind=DictionaryKind.CURRENCY).first())]):
        assert codes((await ask(REORDER, input={"kind": "PRIORITY", "ids": wrong}))["it"]) == [("WRONG_LIST", "ids")]


async def test_an_entry_is_deleted(api: Api, cast: Cast, priorities: dict[str, DictionaryEntry]) -> None:
    low = id_of(priorities["Low"])
    assert (await api.as_(cast.ola)(DELETE, input={"id": low}))["it"] == {"deletedId": low, "userErrors": []}
    assert await names(api, cast, "PRIORITY") == ["Normal", "High", "Urgent"]


async def test_two_change_an_entry_at_once(api: Api, cast: Cast, priorities: dict[str, DictionaryEntry]) -> None:
    for name in ("Lowest", "Least"):
        given = {"id": id_of(priorities["Low"]), "name": name, "expectedVersion": 1}
        answer = (await api.as_(cast.ola)(UPDATE, input=given))["it"]
    assert codes(answer) == [("CONFLICT", "name")]


async def test_an_entry_is_found_by_its_id(api: Api, cast: Cast, priorities: dict[str, DictionaryEntry]) -> None:
    node = "query($id: ID!) { node(id: $id) { ... on DictionaryEntry { name } } }"
    assert (await api.as_(cast.karol)(node, id=id_of(priorities["Low"])))["node"] == {"name": "Low"}


async def test_only_who_configures_crms_changes_them(
    api: Api, cast: Cast, priorities: dict[str, DictionaryEntry]
) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(DELETE, input={"id": id_of(priorities["Low"])})
    assert refusal.value.code == "FORBIDDEN"
