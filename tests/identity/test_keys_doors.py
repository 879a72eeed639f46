"""One rule, tested over all doors: whoever finds a key can't make another of it, nor a password or a session."""

from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
    is_required_input_field,
)
from tests.api import Api, codes, id_of
from tests.cast import PASSWORD, Cast
from tests.documents import mutation
from tests.roots import root_fields

from ringbook.identity.actions import create_key
from ringbook.identity.models import ApiKey, Session, User
from ringbook.schema import schema

FOR_PEOPLE = sorted(name for _, name, field in root_fields() if field.metadata.get("people"))
UPDATE_USER = mutation("userUpdate", "user { active extension }", takes="UserPatch")
WORDS = ("password", "secret")
"""Fields of these names are how one comes in, or what one comes in with."""
OTHERS = {
    "userUpdate": "field by field: see below",
    "ctiConnectionUpdate": "the secret of a PBX's signatures, and what we show to a PBX",
    "messageGatewaySave": "what we show to a mail server",
    "webhookCreate": "what webhooks are signed with; integrations subscribe by themselves",
    "webhookSecretRotate": "what webhooks are signed with",
}


@pytest.fixture
async def key(api: Api, cast: Cast) -> Api:
    """With all the rights there are."""
    return api.with_key(await create_key(cast.ola, name="Everything", scopes=None))


def test_the_list_of_doors_for_people() -> None:
    assert FOR_PEOPLE == [
        "apiKeyCreate",
        "apiKeyRevoke",
        "apiKeyUpdate",
        "calendarFeedCreate",
        "calendarFeedWithdraw",
        "sessionCreate",
        "sessionDelete",
        "timezoneSet",
        "userCreate",
        "viewerUpdate",
    ]


def test_whatever_takes_a_password_or_tells_a_secret_is_for_people() -> None:
    """A new mutation of the kind gets `people=True`, or a place among OTHERS with its reason."""
    found = {name for name, names in mutations() if any(word in each.lower() for each in names for word in WORDS)}
    assert sorted(found - OTHERS.keys() - set(FOR_PEOPLE)) == []


@pytest.mark.parametrize("name", FOR_PEOPLE)
async def test_a_key_with_all_rights_is_told_to_sign_in(key: Api, cast: Cast, name: str) -> None:
    before = [await model.all().order_by("id").values() for model in (User, Session)]
    payload = (await key(document(name)))[name]
    assert codes(payload) == [("SESSION_ONLY", "")]
    assert payload["userErrors"][0]["message"] == "A key can't do this; sign in for it."
    assert [await model.all().order_by("id").values() for model in (User, Session)] == before
    assert await ApiKey.all().count() == 1


@pytest.mark.parametrize("change", [{"password": "a new secret"}, {"email": "mine@example.com"}, {"active": True}])
async def test_a_key_opens_no_account(key: Api, cast: Cast, change: dict[str, Any]) -> None:
    await User.filter(id=cast.bartek.id).update(active=False)
    before = await User.get(id=cast.bartek.id).values()
    refused = (await key(UPDATE_USER, input={"id": id_of(cast.bartek)} | change))["userUpdate"]
    assert codes(refused) == [("SESSION_ONLY", next(iter(change)))]
    assert await User.get(id=cast.bartek.id).values() == before


async def test_a_key_may_shut_somebody_out_and_give_them_a_phone(key: Api, cast: Cast) -> None:
    """What a directory of staff is connected for."""
    done = (await key(UPDATE_USER, input={"id": id_of(cast.bartek), "active": False, "extension": "199"}))["userUpdate"]
    assert done["user"] == {"active": False, "extension": "199"}


async def test_a_right_password_beside_a_key_signs_nobody_in(key: Api, cast: Cast) -> None:
    document = mutation("sessionCreate", "viewer { user { name } }", takes="SessionInput")
    answer = await key.post(document, {"input": {"email": "bartek@example.com", "password": PASSWORD}})
    assert codes(answer.json()["data"]["sessionCreate"]) == [("SESSION_ONLY", "")]
    assert "set-cookie" not in answer.headers


def mutations() -> Iterator[tuple[str, set[str]]]:
    """Each mutation with the names of all its input's fields, and of those of its payload."""
    root = schema._schema.mutation_type
    assert root
    for name, field in root.fields.items():
        answer = get_named_type(field.type)
        assert isinstance(answer, GraphQLObjectType)
        names = set(answer.fields)
        for argument in field.args.values():
            collect(argument.type, names)
        yield name, names


def collect(type: Any, names: set[str]) -> None:
    """The fields of an input and of those in it; filters hold themselves."""
    named = get_named_type(type)
    if isinstance(named, GraphQLInputObjectType) and not names.issuperset(named.fields):
        names.update(named.fields)
        for field in named.fields.values():
            collect(field.type, names)


def document(name: str) -> str:
    """The mutation with the least that its input takes."""
    root = schema._schema.mutation_type
    assert root
    given = ", ".join(f"{argument}: {least(taken.type)}" for argument, taken in root.fields[name].args.items())
    return f"mutation {{ {name}{f'({given})' if given else ''} {{ userErrors {{ code path message }} }} }}"


def least(type: Any) -> str:
    if isinstance(type, GraphQLNonNull):
        return least(type.of_type)
    if isinstance(type, GraphQLList):
        return "[]"
    if isinstance(type, GraphQLEnumType):
        return next(iter(type.values))
    if isinstance(type, GraphQLInputObjectType):
        wanted = (f"{name}: {least(each.type)}" for name, each in type.fields.items() if is_required_input_field(each))
        return f"{{{', '.join(wanted)}}}"
    return {"Int": "1", "Boolean": "true"}.get(type.name, '"x"')
