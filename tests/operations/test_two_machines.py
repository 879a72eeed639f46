"""Two machines with a web server and a worker each, and folders of their own: one PostgreSQL, one Redis, one bucket."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from cryptography.fernet import Fernet
from httpx2 import AsyncClient
from tests import bucket
from tests import factories as make
from tests.api import id_of
from tests.cast import raise_curtain
from tests.core.servers import RedisServer
from tests.files import house
from tests.listening import Listener, session_of
from tests.messaging.house import mail_gateway
from tests.messaging.mail_server import MailServer, mail_server
from tests.operations.machines import quick_machine
from websockets.asyncio.client import connect

from ringbook.contacts.models import Contact

pytestmark = pytest.mark.committed
TOLD = "subscription($id: ID!) { recordChanged(id: $id) { onTimeline } }"
SEND = "mutation($input: MessageInput!) { messageSend(input: $input) { userErrors { code } } }"
NOTE = "mutation($input: NoteInput!) { noteAdd(input: $input) { userErrors { code } } }"


class Machine:
    """As somebody with a session sees it."""

    def __init__(self, home: str, token: str) -> None:
        self.home = home
        self.headers = {"X-Ringbook": "1", "Origin": home, "Cookie": f"ringbook={token}"}

    async def ask(self, document: str, **variables: Any) -> Any:
        async with AsyncClient(trust_env=False, headers=self.headers) as http:
            body = {"query": document, "variables": variables}
            answer = (await http.post(f"{self.home}/graphql", json=body)).json()
        assert "errors" not in answer, answer
        return answer["data"]

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[Listener]:
        headers, protocols = {"Cookie": self.headers["Cookie"], "Origin": self.home}, ["graphql-transport-ws"]
        address = f"{self.home.replace('http', 'ws', 1)}/graphql"
        async with connect(
            address,
            subprotocols=protocols,
            additional_headers=headers,
            proxy=None,  # type: ignore[arg-type]
        ) as socket:
            yield await Listener.greet(socket)

    async def upload(self, record: Any, body: bytes) -> str:
        """The file's address."""
        announced = (await self.ask(house.ANNOUNCE, input={"name": "offer.txt", "size": len(body)}))["fileUploadCreate"]
        async with AsyncClient(trust_env=False, headers=self.headers) as http:
            url = urljoin(self.home, urlsplit(announced["upload"]["url"]).path)
            assert (await http.put(url, content=body)).status_code == 200
        given = {"recordId": id_of(record), "uploadId": announced["upload"]["id"]}
        payload = (await self.ask(house.ATTACH, input=given))["fileAttach"]
        assert payload["userErrors"] == []
        return str(payload["file"]["current"]["url"])

    async def fetch(self, url: str) -> bytes:
        async with AsyncClient(trust_env=False, headers=self.headers) as http:
            answer = await http.get(urljoin(self.home, urlsplit(url).path))
        assert answer.status_code == 200
        return answer.content


async def test_what_one_does_the_other_knows(committed_database: str, tmp_path: Path) -> None:
    cast = await raise_curtain()
    people = [await make.contact(emails=[f"p{number}@example.com"]) for number in range(20)]
    token, redis = await session_of(cast.bartek), RedisServer(tmp_path)
    redis.start()
    try:
        with bucket.served() as served, mail_server() as mail:
            await mail_gateway(mail)
            shared = {f"RINGBOOK_{name.upper()}": value for name, value in served.environment.items()}
            shared |= {"REDIS_URL": redis.url, "RINGBOOK_SECRET_KEY": Fernet.generate_key().decode()}
            async with (
                quick_machine(committed_database, tmp_path / "one", **shared) as first,
                quick_machine(committed_database, tmp_path / "two", **shared) as second,
            ):
                one, two = Machine(first, token), Machine(second, token)
                await _a_change_is_heard(one, two, people[0])
                await _a_file_is_read(one, two, people[0])
                await _messages_go_out_once(one, two, people, mail)
            assert all(not (tmp_path / name / "files").exists() for name in ("one", "two"))
    finally:
        redis.stop()


async def _a_change_is_heard(one: Machine, two: Machine, ewa: Contact) -> None:
    async with two.listen() as socket:
        heard = await socket.subscribe(TOLD, id=id_of(ewa))
        async with asyncio.timeout(30):
            while heard.empty():  # until it listens
                await one.ask(NOTE, input={"subjectId": id_of(ewa), "body": "Hello."})
                await asyncio.sleep(0.5)
        assert (await heard.get())["recordChanged"] == {"onTimeline": True}


async def _a_file_is_read(one: Machine, two: Machine, ewa: Contact) -> None:
    body = os.urandom(300_000)
    url = await one.upload(ewa, body)
    assert await two.fetch(url) == body


async def _messages_go_out_once(one: Machine, two: Machine, people: list[Contact], mail: MailServer) -> None:
    async def send(place: int, person: Contact) -> None:
        letter = {"channel": "EMAIL", "subject": "Hello", "body": "<p>Hello.</p>", "contactId": id_of(person)}
        told = await (one if place % 2 else two).ask(SEND, input=letter)
        assert told["messageSend"]["userErrors"] == []

    await asyncio.gather(*(send(place, person) for place, person in enumerate(people)))
    async with asyncio.timeout(60):
        while len(mail.letters) < len(people):
            await asyncio.sleep(0.2)
    assert sorted(letter["To"] for letter in mail.letters) == sorted(f"p{n}@example.com" for n in range(len(people)))
    assert mail.doubled == []
