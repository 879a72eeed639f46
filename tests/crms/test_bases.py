"""Contact bases: what other systems need to be told, and secrets that never come back."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.fernet import Fernet
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast

from ringbook.core.secrets import unseal
from ringbook.crms.models import Crm
from ringbook.history.models import Event, FieldChange
from ringbook.settings import settings

BASES = "{ contactBases { kind ready parameters { key kind required } } }"
CREATE = """mutation($input: CrmInput!) { crmCreate(input: $input) {
  crm { id baseKind baseValues { key value filled } } userErrors { code message path } } }"""
UPDATE = """mutation($input: CrmPatch!) { crmUpdate(input: $input) {
  crm { baseKind baseValues { key value filled } version } userErrors { code message path } } }"""
READ = "{ crms { name baseValues { key } } }"
LIVESPACE = {"url": "https://example.livespace.io", "key": "k-123456", "secret": "s-123456", "addEvents": "true"}


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The house's key, from outside."""
    monkeypatch.setenv("RINGBOOK_SECRET_KEY", Fernet.generate_key().decode())
    settings.cache_clear()
    yield
    settings.cache_clear()


def pairs(values: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"key": key, "value": value} for key, value in values.items()]


@pytest.fixture
async def livespace(cast: Cast, key: None) -> Crm:
    """Sales, whose contacts live in Livespace."""
    given = {"id": id_of(cast.sales), "baseKind": "LIVESPACE", "baseValues": pairs(LIVESPACE)}
    assert codes((await Api(cast.ola)(UPDATE, input=given))["crmUpdate"]) == []
    return await Crm.get(id=cast.sales.id)


async def test_all_kinds_can_be_chosen_and_only_the_local_one_is_ready(api: Api, cast: Cast) -> None:
    bases = (await api.as_(cast.ola)(BASES))["contactBases"]
    assert {base["kind"]: len(base["parameters"]) for base in bases} == {
        "LOCAL": 0, "HUBSPOT": 3, "ZAMMAD": 5, "LIVESPACE": 5, "SALESFORCE": 5, "DYNAMICS": 6, "CUSTOM": 4,
        "CUSTOM_EXT": 2,
    }  # fmt: skip
    assert [base["kind"] for base in bases if base["ready"]] == ["LOCAL"]
    examples = {"URL": "https://example.com", "FLAG": "true", "SECRET": "hush", "TEXT": "text"}
    for base in bases:
        values = {each["key"]: examples[each["kind"]] for each in base["parameters"]}
        given = {"name": base["kind"], "baseKind": base["kind"], "baseValues": pairs(values)}
        crm = (await api.as_(cast.ola)(CREATE, input=given))["crmCreate"]["crm"]
        assert crm["baseValues"] == [
            {"key": each["key"], "value": None if each["kind"] == "SECRET" else examples[each["kind"]], "filled": True}
            for each in base["parameters"]
        ]


async def test_secrets_are_sealed_and_come_back_nowhere(api: Api, cast: Cast, livespace: Crm) -> None:
    assert livespace.base_values == {"url": LIVESPACE["url"], "addEvents": "true"}
    assert {key: unseal(text) for key, text in livespace.base_secrets.items()} == {
        "key": "k-123456",
        "secret": "s-123456",
    }
    seen = json.dumps(await api.as_(cast.ola)("{ crms { baseValues { key value filled } } }"))
    stored = json.dumps([livespace.base_values, livespace.base_secrets])
    told = json.dumps([[change.field, change.before, change.after] async for change in FieldChange.all()])
    assert "base_secrets" in told
    for text in (seen, stored, told):
        assert "123456" not in text
    assert livespace.base_secrets["key"] not in told


async def test_what_is_left_out_stays_and_what_is_empty_is_forgotten(api: Api, cast: Cast, livespace: Crm) -> None:
    given = {
        "id": id_of(livespace),
        "baseValues": pairs({"addEvents": "", "synchronise": "false", "url": "http://x.example"}),
    }
    done = (await api.as_(cast.ola)(UPDATE, input=given))["crmUpdate"]
    assert done["crm"]["baseValues"] == [
        {"key": "url", "value": "http://x.example", "filled": True},
        {"key": "key", "value": None, "filled": True},
        {"key": "secret", "value": None, "filled": True},
        {"key": "addEvents", "value": None, "filled": False},
        {"key": "synchronise", "value": "false", "filled": True},
    ]
    now = await Crm.get(id=livespace.id)
    assert now.base_secrets == livespace.base_secrets


async def test_another_kind_forgets_the_old_ones_parameters(api: Api, cast: Cast, livespace: Crm) -> None:
    ask = api.as_(cast.ola)
    alone = {"id": id_of(livespace), "baseKind": "HUBSPOT"}
    assert codes((await ask(UPDATE, input=alone))["crmUpdate"]) == [("BLANK", "baseValues.token")]
    await ask(UPDATE, input=alone | {"baseValues": pairs({"token": "t"})})
    now = await Crm.get(id=livespace.id)
    assert (now.base_values, list(now.base_secrets)) == ({}, ["token"])
    await ask(UPDATE, input={"id": id_of(livespace), "baseKind": "LOCAL"})
    now = await Crm.get(id=livespace.id)
    assert (now.base_values, now.base_secrets) == ({}, {})


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"token": "x"}, [("UNKNOWN_PARAMETER", "baseValues.0.key")]),
        ({"url": "example.com"}, [("INVALID_URL", "baseValues.0.value")]),
        ({"url": "ftp://example.com"}, [("INVALID_URL", "baseValues.0.value")]),
        ({"url": "https://"}, [("INVALID_URL", "baseValues.0.value")]),
        ({"url": "https://[::1"}, [("INVALID_URL", "baseValues.0.value")]),
        ({"url": "https://a b"}, [("INVALID_URL", "baseValues.0.value")]),
        ({"addEvents": "yes"}, [("NOT_A_FLAG", "baseValues.0.value")]),
        ({"secret": "x" * 2001}, [("TOO_LONG", "baseValues.0.value")]),
        ({"key": None}, [("BLANK", "baseValues.0.value")]),
        ({"addEvents": "1", "url": "x"}, [("NOT_A_FLAG", "baseValues.0.value"), ("INVALID_URL", "baseValues.1.value")]),
    ],
)
async def test_bad_parameters_are_answered(
    api: Api, cast: Cast, livespace: Crm, given: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    answer = await api.as_(cast.ola)(UPDATE, input={"id": id_of(livespace), "baseValues": pairs(given)})
    assert codes(answer["crmUpdate"]) == problems
    now = await Crm.get(id=livespace.id)
    assert (now.base_values, now.base_secrets) == (livespace.base_values, livespace.base_secrets)


async def test_a_parameter_is_given_once(api: Api, cast: Cast, livespace: Crm) -> None:
    twice = [{"key": "key", "value": "a"}, {"key": "key", "value": "b"}]
    answer = await api.as_(cast.ola)(UPDATE, input={"id": id_of(livespace), "baseValues": twice})
    assert codes(answer["crmUpdate"]) == [("TAKEN", "baseValues.1.key")]


async def test_two_who_set_parameters_at_once(api: Api, cast: Cast, livespace: Crm) -> None:
    for value in ("a", "b"):
        given = {"id": id_of(livespace), "expectedVersion": livespace.version, "baseValues": pairs({"key": value})}
        answer = (await api.as_(cast.ola)(UPDATE, input=given))["crmUpdate"]
    assert codes(answer) == [("CONFLICT", "baseValues")]


async def test_others_see_no_parameters(api: Api, cast: Cast, livespace: Crm) -> None:
    assert {"name": "Sales", "baseValues": []} in (await api.as_(cast.bartek)(READ))["crms"]
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(BASES)
    assert refusal.value.code == "FORBIDDEN"


async def test_no_change_makes_no_event(api: Api, cast: Cast, livespace: Crm) -> None:
    before = await Event.all().count()
    await api.as_(cast.ola)(UPDATE, input={"id": id_of(livespace), "baseKind": "LIVESPACE", "baseValues": []})
    assert await Event.all().count() == before
