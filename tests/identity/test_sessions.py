"""Signing in and out."""

import pytest
from httpx2 import ASGITransport, AsyncClient
from tests.api import Api, GraphQLFailure
from tests.cast import PASSWORD, Cast

from ringbook.identity.models import Session, SignInFailure
from ringbook.main import app

SIGN_IN = """mutation($input: SessionInput!) {
  sessionCreate(input: $input) { viewer { user { name } permissions crms { name } defaultCrm { name } }
                                 userErrors { code path message } }
}"""
SIGN_OUT = "mutation { sessionDelete { viewer { user { name } } } }"
WHO = "{ viewer { user { name initials } crms { name } } }"


def browser() -> AsyncClient:
    headers = {"x-ringbook": "1", "origin": "http://test"}
    return AsyncClient(transport=ASGITransport(app=app), base_url="http://test", headers=headers)


async def ask(client: AsyncClient, document: str, **variables: object) -> dict[str, dict[str, object]]:
    body = (await client.post("/graphql", json={"query": document, "variables": variables})).json()
    assert "errors" not in body, body
    data: dict[str, dict[str, object]] = body["data"]
    return data


async def test_a_session_from_sign_in_to_sign_out(cast: Cast) -> None:
    async with browser() as client:
        assert await ask(client, WHO) == {"viewer": None}
        given = {"email": " Bartek@Example.com ", "password": PASSWORD}
        done = (await ask(client, SIGN_IN, input=given))["sessionCreate"]
        assert done["viewer"]["user"] == {"name": "Bartek Wójcik"}  # type: ignore[index]
        assert done["viewer"]["defaultCrm"] == {"name": "Sales"}  # type: ignore[index]
        assert (await ask(client, WHO))["viewer"]["user"] == {"name": "Bartek Wójcik", "initials": "BW"}
        await ask(client, SIGN_OUT)
        assert await ask(client, WHO) == {"viewer": None}
        assert await Session.all().count() == 0


async def test_the_cookie_is_out_of_reach_of_scripts_and_only_its_hash_is_kept(cast: Cast) -> None:
    async with browser() as client:
        body = {"query": SIGN_IN, "variables": {"input": {"email": "bartek@example.com", "password": PASSWORD}}}
        cookie = (await client.post("/graphql", json=body)).headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    token = cookie.split("=", 1)[1].split(";")[0]
    assert token.encode() not in (await Session.get()).token_hash


@pytest.mark.parametrize(("email", "password"), [("bartek@example.com", "wrong"), ("nobody@example.com", PASSWORD)])
async def test_wrong_and_unknown_are_answered_alike(api: Api, cast: Cast, email: str, password: str) -> None:
    answer = (await api(SIGN_IN, input={"email": email, "password": password}))["sessionCreate"]
    assert answer["userErrors"] == [
        {"code": "WRONG_CREDENTIALS", "path": ["password"], "message": "E-mail or password is wrong."}
    ]


async def test_after_five_failures_even_the_right_password_waits(api: Api, cast: Cast) -> None:
    for _ in range(5):
        await api(SIGN_IN, input={"email": "bartek@example.com", "password": "wrong"})
    assert await SignInFailure.all().count() == 5
    answer = (await api(SIGN_IN, input={"email": "bartek@example.com", "password": PASSWORD}))["sessionCreate"]
    assert [error["code"] for error in answer["userErrors"]] == ["RATE_LIMITED"]


async def test_a_deactivated_user_is_out_at_once(api: Api, cast: Cast) -> None:
    bartek = api.as_(cast.bartek)
    assert (await bartek(WHO))["viewer"]
    cast.bartek.active = False
    await cast.bartek.save(update_fields=["active"])
    assert (await bartek(WHO))["viewer"] is None


async def test_answers_come_in_polish_when_asked(api: Api, cast: Cast) -> None:
    polish = Api(headers={"accept-language": "pl-PL,pl;q=0.9,en;q=0.8"})
    answer = (await polish(SIGN_IN, input={"email": "x@example.com", "password": "y"}))["sessionCreate"]
    assert answer["userErrors"][0]["message"] == "Nieprawidłowy e-mail lub hasło."


async def test_restricted_crms_are_hidden_from_others(api: Api, cast: Cast) -> None:
    change = "mutation($input: EnterprisePatch!) { enterpriseUpdate(input: $input) { enterprise { restrictedCrm } } }"
    assert len((await api.as_(cast.bartek)(WHO))["viewer"]["crms"]) == 2
    await api.as_(cast.ola)(change, input={"restrictedCrm": True})
    assert (await api.as_(cast.bartek)(WHO))["viewer"]["crms"] == [{"name": "Sales"}]
    assert len((await api.as_(cast.ola)(WHO))["viewer"]["crms"]) == 2
    with pytest.raises(GraphQLFailure):
        await api.as_(cast.bartek)(change, input={"restrictedCrm": False})
