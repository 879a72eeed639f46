"""The examples of docs/api.md work, and answer what the guide shows."""

import asyncio
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from httpx2 import Client
from tests.docs.guide import GUIDE, Block, Kept, chapters
from tests.patience import PATIENCE
from tests.server import running
from websockets.asyncio.client import ClientConnection, connect

from ringbook.seed.demo import PASSWORD

SIGN_IN = "mutation($input: SessionInput!) { sessionCreate(input: $input) { userErrors { message } } }"
CREATE_KEY = "mutation($input: ApiKeyInput!) { apiKeyCreate(input: $input) { secret userErrors { message } } }"
TITLES = [title for title, _ in chapters(GUIDE.read_text())]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    shm = Path("/dev/shm")
    state = tmp_path_factory.mktemp("guide") if not shm.is_dir() else shm / f"ringbook-guide-{os.getpid()}"
    try:
        with running(RINGBOOK_STATE=state, RINGBOOK_DEMO=True) as address:
            yield address
    finally:
        shutil.rmtree(state, ignore_errors=True)


@pytest.fixture(scope="module")
def key(site: str) -> str:
    with Client(base_url=site, headers={"x-ringbook": "1", "origin": site}, trust_env=False) as ola:

        def ask(document: str, **values: Any) -> Any:
            return ola.post("/graphql", json={"query": document, "variables": {"input": values}}).json()["data"]

        ask(SIGN_IN, email="ola@example.com", password=PASSWORD)
        secret: str = ask(CREATE_KEY, name="Guide")["apiKeyCreate"]["secret"]
        return secret


class Reader:
    """Somebody who tries out the guide, block by block."""

    def __init__(self, site: str, key: str, folder: Path) -> None:
        self.site, self.key, self.folder = site, key, folder
        self.kept = Kept(RINGBOOK=site, KEY=key)
        self.document, self.said = "", ""
        self.socket: ClientConnection | None = None

    async def read(self, blocks: list[Block]) -> None:
        """A document is run by what follows it: by its variables, by another block, or by the end."""
        waiting = False
        for block in [*blocks, Block("end", "")]:
            if waiting and block.kind != "json variables":
                await self.run(self.document, {})
            waiting = block.kind == "graphql"
            await self.take(block)

    async def take(self, block: Block) -> None:
        match block.kind:
            case "graphql":
                self.document = self.kept.into_text(block.text)
            case "json variables":
                await self.run(self.document, self.kept.into(json.loads(block.text)))
            case "bash":
                self.said = await asyncio.to_thread(self.shell, block.text)
            case "json answer":
                said = {part: value for part, value in json.loads(self.said or "{}").items() if part != "extensions"}
                assert self.kept.fits(json.loads(block.text), plain(said)), json.dumps(said, ensure_ascii=False)
            case "json events":
                await self.hear(json.loads(block.text))

    async def run(self, document: str, variables: dict[str, Any]) -> None:
        asked = {"query": document, "variables": variables}
        if document.startswith("subscription"):
            await self.subscribe(asked)
            return
        headers = {"authorization": f"Bearer {self.key}", "accept-language": "en"}
        with Client(base_url=self.site, headers=headers, trust_env=False, timeout=PATIENCE) as client:
            self.said = (await asyncio.to_thread(client.post, "/graphql", json=asked)).text

    async def subscribe(self, payload: dict[str, Any]) -> None:
        await self.leave()
        address, headers = f"{self.site.replace('http', 'ws')}/graphql", {"Authorization": f"Bearer {self.key}"}
        protocols: Any = ["graphql-transport-ws"]
        self.socket = await connect(address, subprotocols=protocols, additional_headers=headers, proxy=None)
        await self.socket.send('{"type": "connection_init"}')
        assert json.loads(await self.socket.recv())["type"] == "connection_ack"
        await self.socket.send(json.dumps({"type": "subscribe", "id": "1", "payload": payload}))
        await self.socket.send('{"type": "ping"}')
        while json.loads(await self.socket.recv())["type"] != "pong":
            pass

    async def hear(self, shown: list[Any]) -> None:
        """These events come, in this order, others among them."""
        assert self.socket
        heard: list[Any] = []
        async with asyncio.timeout(PATIENCE):
            while shown:
                message = json.loads(await self.socket.recv())
                heard.append(message)
                assert message["type"] in ("next", "pong"), heard
                if message["type"] == "next" and self.kept.fits(shown[0], message["payload"].get("data")):
                    shown = shown[1:]
        await self.leave()

    async def leave(self) -> None:
        if self.socket:
            await self.socket.close()
            self.socket = None

    def shell(self, commands: str) -> str:
        words = {name: str(value) for name, value in self.kept.items()} | {"no_proxy": "*"}
        told = subprocess.run(
            ["bash", "-e", "-c", commands], env=os.environ | words, cwd=self.folder, capture_output=True, text=True
        )
        assert told.returncode == 0, told.stderr
        return told.stdout


def plain(said: dict[str, Any]) -> dict[str, Any]:
    """Without what tools need and people don't: where in the document an error is."""
    for error in said.get("errors", ()):
        error.pop("locations", None)
    return said


@pytest.mark.skipif(not (shutil.which("curl") and shutil.which("bash")), reason="The guide's commands need curl.")
async def test_the_examples_work_in_their_order(site: str, key: str, tmp_path: Path) -> None:
    reader = Reader(site, key, tmp_path)
    for title, blocks in chapters(GUIDE.read_text()):
        try:
            await reader.read(blocks)
        except (AssertionError, KeyError, TimeoutError) as problem:
            pytest.fail(f"{title}: {problem!r}")
    await reader.leave()


def test_there_are_ten() -> None:
    assert [title.partition(".")[0] for title in TITLES] == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize(
    ("shown", "said", "fits"),
    [
        ({"a": "…"}, {"a": 1}, True),
        ({"a": 1}, {"a": 2}, False),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        (["$X", "$X"], [1, 1], True),
        (["$X", "$X"], [1, 2], False),
        ([1], [1, 2], False),
        (None, {}, False),
    ],
)
def test_an_answer_that_is_not_as_shown_is_noticed(shown: Any, said: Any, fits: bool) -> None:
    assert Kept().fits(shown, said) is fits
