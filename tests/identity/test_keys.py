"""API keys from their making to their end; what they can't do is in test_keys_doors, how they end in test_keys_live."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation

from ringbook import commands
from ringbook.core.errors import DomainError
from ringbook.history.models import Event, FieldChange
from ringbook.identity.actions import create_key
from ringbook.identity.keys.actions import MOST
from ringbook.identity.models import ApiKey, Role, User
from ringbook.identity.permissions import PERMISSIONS

PAGE = Path(__file__).parents[2] / "docs" / "api-keys.md"
FIELDS = "id version name start scopes user { name } expiresAt lastUsedAt expired viewerCan { edit revoke }"
CREATE = mutation("apiKeyCreate", f"secret apiKey {{ {FIELDS} }}")
UPDATE = mutation("apiKeyUpdate", f"apiKey {{ {FIELDS} }}")
REVOKE = mutation("apiKeyRevoke", "deletedId", takes="DeleteInput")
MINE = f"{{ apiKeys {{ totalCount nodes {{ {FIELDS} }} }} }}"
ALL = "{ apiKeys(everybodys: true) { nodes { name user { name } viewerCan { edit revoke } } } }"
WHO = "{ viewer { user { name } permissions apiKey { name } } }"


async def made(api: Api, user: User, **given: Any) -> dict[str, Any]:
    payload: dict[str, Any] = (await api.as_(user)(CREATE, input={"name": "Reports"} | given))["apiKeyCreate"]
    assert payload["userErrors"] == []
    return payload


async def test_a_key_acts_for_its_user_within_its_scopes(api: Api, cast: Cast) -> None:
    payload = await made(api, cast.ola, scopes=["contacts:read", "activities:all"])
    assert payload["apiKey"] == {
        "id": id_of(await ApiKey.get()),
        "version": 1,
        "name": "Reports",
        "start": payload["secret"][:7],
        "scopes": ["contacts:read", "activities:all"],
        "user": {"name": "Ola Nowak"},
        "expiresAt": None,
        "lastUsedAt": None,
        "expired": False,
        "viewerCan": {"edit": True, "revoke": True},
    }
    assert (await api.with_key(payload["secret"])(WHO))["viewer"] == {
        "user": {"name": "Ola Nowak"},
        "permissions": ["activities:all", "contacts:read"],
        "apiKey": {"name": "Reports"},
    }
    assert (await api.as_(cast.ola)(WHO))["viewer"]["apiKey"] is None


async def test_without_scopes_it_may_what_its_user_may_at_the_moment(api: Api, cast: Cast) -> None:
    key = api.with_key((await made(api, cast.ola))["secret"])
    assert set((await key(WHO))["viewer"]["permissions"]) == set(PERMISSIONS) - {"calls:dial"}
    await cast.ola.roles.clear()
    await cast.ola.roles.add(await Role.get(key="dialler"))
    assert (await key(WHO))["viewer"]["permissions"] == ["calls:dial"]


async def test_the_secret_is_told_once_and_kept_as_a_hash(api: Api, cast: Cast) -> None:
    secret = (await made(api, cast.ola))["secret"]
    [row] = await ApiKey.all().values()
    assert secret not in str(row)
    assert len(row["token_hash"]) == 32
    told = (await api.as_(cast.ola).post(MINE)).text
    assert secret[:7] in told
    assert secret[:8] not in told


async def test_scanners_know_a_secret_as_the_page_tells_them(api: Api, cast: Cast) -> None:
    page, secret = PAGE.read_text().partition("## For scanners")[2], (await made(api, cast.ola))["secret"]
    looks, *code = [dedent(block) for block in re.findall(r"(?:^    .*\n|^\n(?=    ))+", page, re.MULTILINE)]
    assert re.search(looks.strip(), f"key={secret};")
    told: dict[str, Any] = {}
    exec("".join(code), told)
    assert told["is_key"](secret)
    assert not told["is_key"](secret[:10] + ("b" if secret[10] == "a" else "a") + secret[11:])


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"name": " "}, [("BLANK", "name")]),
        ({"name": "x" * 81}, [("TOO_LONG", "name")]),
        ({"name": "NIGHTLY"}, [("TAKEN", "name")]),
        ({"scopes": []}, [("BLANK", "scopes")]),
        ({"scopes": ["contacts:read", "contacts:eat"]}, [("UNKNOWN_PERMISSION", "scopes.1")]),
        ({"scopes": ["contacts:read", "calls:dial"]}, [("NOT_YOURS", "scopes.1")]),
        ({"expiresAt": "2026-01-01T00:00:00Z"}, [("IN_PAST", "expiresAt")]),
        ({"expiresAt": "2026-01-01T00:00:00"}, [("IN_PAST", "expiresAt")]),
    ],
)
async def test_what_is_wrong_is_said(
    api: Api, cast: Cast, given: dict[str, Any], refused: list[tuple[str, str]]
) -> None:
    await made(api, cast.ola, name="Nightly")
    payload = (await api.as_(cast.ola)(CREATE, input={"name": "Reports"} | given))["apiKeyCreate"]
    assert codes(payload) == refused
    assert payload["secret"] is None
    assert await ApiKey.all().count() == 1


async def test_names_are_ones_own(api: Api, cast: Cast) -> None:
    await create_key(cast.bartek, name="Reports", scopes=[])
    await made(api, cast.ola)


async def test_one_has_at_most_twenty(api: Api, cast: Cast) -> None:
    for number in range(MOST):
        await made(api, cast.ola, name=f"Key {number}")
    assert codes((await api.as_(cast.ola)(CREATE, input={"name": "One more"}))["apiKeyCreate"]) == [("TOO_MANY", "")]
    await api.as_(cast.ola)(REVOKE, input={"id": id_of(await ApiKey.get(name="Key 3"))})
    await made(api, cast.ola, name="One more")


async def test_a_key_is_renamed_and_given_other_scopes_at_once(api: Api, cast: Cast) -> None:
    payload = await made(api, cast.ola, scopes=["contacts:read"])
    given = {"id": payload["apiKey"]["id"], "expectedVersion": 1, "name": "Sync", "scopes": ["tickets:read"]}
    changed = (await api.as_(cast.ola)(UPDATE, input=given))["apiKeyUpdate"]["apiKey"]
    assert (changed["name"], changed["scopes"], changed["version"]) == ("Sync", ["tickets:read"], 2)
    key = api.with_key(payload["secret"])
    assert (await key(WHO))["viewer"]["permissions"] == ["tickets:read"]
    await api.as_(cast.ola)(UPDATE, input={"id": given["id"], "scopes": None})
    assert "users:edit" in (await key(WHO))["viewer"]["permissions"]
    refused = await api.as_(cast.ola)(UPDATE, input={"id": given["id"], "scopes": ["calls:dial"]})
    assert codes(refused["apiKeyUpdate"]) == [("NOT_YOURS", "scopes.0")]
    stale = await api.as_(cast.ola)(UPDATE, input=given | {"name": "Other"})
    assert codes(stale["apiKeyUpdate"]) == [("CONFLICT", "name"), ("CONFLICT", "scopes")]


async def test_a_scope_whose_right_is_lost_may_stay(api: Api, cast: Cast) -> None:
    await create_key(cast.ola, name="Phone", scopes=["calls:dial"])
    given = {"id": id_of(await ApiKey.get()), "name": "Phones", "scopes": ["calls:dial", "calls:read"]}
    assert codes((await api.as_(cast.ola)(UPDATE, input=given))["apiKeyUpdate"]) == []


async def test_only_who_may_makes_keys_but_everybody_revokes_their_own(api: Api, cast: Cast) -> None:
    """Somebody set one up for Bartek on the command line."""
    secret, bartek = await create_key(cast.bartek, name="Desk", scopes=["contacts:read"]), api.as_(cast.bartek)
    with pytest.raises(GraphQLFailure) as refusal:
        await bartek(CREATE, input={"name": "Mine"})
    assert refusal.value.code == "FORBIDDEN"
    [key] = (await bartek(MINE))["apiKeys"]["nodes"]
    assert key["viewerCan"] == {"edit": False, "revoke": True}
    assert codes((await bartek(REVOKE, input={"id": key["id"]}))["apiKeyRevoke"]) == []
    assert (await api.with_key(secret).post(WHO)).status_code == 401


async def test_those_who_look_after_users_see_and_revoke_everybodys(api: Api, cast: Cast) -> None:
    await create_key(cast.bartek, name="Desk", scopes=["contacts:read"])
    await create_key(cast.ola, name="Reports", scopes=[])
    assert [key["name"] for key in (await api.as_(cast.ola)(MINE))["apiKeys"]["nodes"]] == ["Reports"]
    [reports, desk] = (await api.as_(cast.ola)(ALL))["apiKeys"]["nodes"]
    assert desk == {"name": "Desk", "user": {"name": "Bartek Wójcik"}, "viewerCan": {"edit": False, "revoke": True}}
    assert reports["viewerCan"] == {"edit": True, "revoke": True}
    assert [key["name"] for key in (await api.as_(cast.bartek)(ALL))["apiKeys"]["nodes"]] == ["Desk"]
    theirs = id_of(await ApiKey.get(name="Desk"))
    assert codes((await api.as_(cast.ola)(UPDATE, input={"id": theirs, "name": "X"}))["apiKeyUpdate"]) == [
        ("NOT_FOUND", "id")
    ]
    assert codes((await api.as_(cast.zofia)(REVOKE, input={"id": theirs}))["apiKeyRevoke"]) == [("NOT_FOUND", "id")]
    assert (await api.as_(cast.ola)(REVOKE, input={"id": theirs}))["apiKeyRevoke"]["deletedId"] == theirs
    assert await ApiKey.filter(user=cast.bartek).count() == 0


async def test_the_history_tells_it_without_the_secret(api: Api, cast: Cast) -> None:
    payload = await made(api, cast.ola, scopes=["contacts:read"])
    await api.as_(cast.ola)(UPDATE, input={"id": payload["apiKey"]["id"], "name": "Sync"})
    await api.as_(cast.ola)(REVOKE, input={"id": payload["apiKey"]["id"]})
    events = await Event.filter(subject_type="ApiKey").order_by("seq")
    assert [(event.name, event.by_name) for event in events] == [
        ("key.created", "Ola Nowak"),
        ("key.changed", "Ola Nowak"),
        ("key.revoked", "Ola Nowak"),
    ]
    changes = await FieldChange.all().order_by("event__seq", "field").values_list("field", "before", "after")
    assert [*changes] == [
        ("name", None, "Reports"),
        ("scopes", None, ["contacts:read"]),
        ("name", "Reports", "Sync"),
        ("name", "Sync", None),
    ]


async def test_its_last_use_is_noted_to_a_minute(api: Api, cast: Cast) -> None:
    secret = (await made(api, cast.ola))["secret"]
    await api.with_key(secret)(WHO)
    first = (await ApiKey.get()).used_at
    assert first
    assert datetime.now(UTC) - first < timedelta(minutes=1)
    for ago, noted in ((30, False), (90, True)):
        before = first - timedelta(seconds=ago)
        await ApiKey.all().update(used_at=before)
        await api.with_key(secret)(WHO)
        assert ((await ApiKey.get()).used_at != before) is noted


async def test_what_a_key_does_is_told_as_done_by_a_key(api: Api, cast: Cast) -> None:
    secret = (await made(api, cast.ola, scopes=["crms:configure"]))["secret"]
    create = "mutation($input: TagInput!) { tagCreate(input: $input) { tag { id } userErrors { code } } }"
    await api.with_key(secret)(create, input={"crmId": id_of(cast.sales), "name": "New"})
    event = await Event.get(name="tag.created")
    assert (event.by_name, event.via) == ("Ola Nowak", "key")


async def test_the_command_line_makes_one_for_anybody(api: Api, cast: Cast) -> None:
    secret = await commands.create_key(" Bartek@example.com ", name="Phones", scopes=["calls:read"])("")
    assert (await api.with_key(secret)(WHO))["viewer"]["user"]["name"] == "Bartek Wójcik"
    assert (await Event.get(name="key.created")).by_name == "Command line"
    with pytest.raises(DomainError, match="There is no permission eat"):
        await commands.create_key("bartek@example.com", name="Wrong", scopes=["eat"])("")
