"""The GraphQL client of the tests: real requests through the whole application, in process."""

from datetime import UTC, datetime, timedelta
from typing import Any

from httpx2 import ASGITransport, AsyncClient, Response

from ringbook.core.ids import global_id
from ringbook.identity.models import Session, User
from ringbook.identity.secrets import new_token, token_hash
from ringbook.main import app


class Api:
    """`await api.as_(ola)(TAG_CREATE, input={...})` answers `data`; errors at the top raise GraphQLFailure."""

    def __init__(self, user: User | None = None, headers: dict[str, str] | None = None) -> None:
        self.user, self.headers = user, headers or {}

    def as_(self, user: User) -> "Api":
        return Api(user)

    def with_key(self, key: str) -> "Api":
        return Api(None, {"authorization": f"Bearer {key}"})

    async def __call__(self, document: str, **variables: Any) -> dict[str, Any]:
        body = (await self.post(document, variables)).json()
        if body.get("errors"):
            raise GraphQLFailure(body["errors"])
        data: dict[str, Any] = body["data"]
        return data

    async def post(self, document: str, variables: dict[str, Any] | None = None) -> Response:
        """The raw answer."""
        cookies = {"ringbook": await _session(self.user)} if self.user else {}
        headers = {"x-ringbook": "1", "origin": "http://test", "accept-language": "en"} | self.headers
        transport = ASGITransport(app=app)
        async with AsyncClient(transport=transport, base_url="http://test", cookies=cookies) as client:
            return await client.post(
                "/graphql", json={"query": document, "variables": variables or {}}, headers=headers
            )


class GraphQLFailure(Exception):
    """Errors at the top of an answer; `code` is the first one's."""

    def __init__(self, errors: list[dict[str, Any]]) -> None:
        super().__init__("; ".join(error["message"] for error in errors))
        self.code = (errors[0].get("extensions") or {}).get("code")


def id_of(row: Any) -> str:
    """The global id of a row."""
    return global_id(type(row).__name__, row.pk)


def codes(payload: dict[str, Any]) -> list[tuple[str, str]]:
    """What a payload refuses, as (code, path)."""
    return [(error["code"], ".".join(error["path"])) for error in payload["userErrors"]]


async def _session(user: User) -> str:
    token = new_token()
    until = datetime.now(UTC) + timedelta(hours=1)
    await Session.create(token_hash=token_hash(token), user=user, expires_at=until)
    return token
