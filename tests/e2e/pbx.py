"""A PBX that tells Ringbook about its calls."""

from dataclasses import dataclass, field
from itertools import count
from random import randrange
from typing import Any

from httpx2 import AsyncClient

_calls = count(1)


def a_number() -> str:
    """A Polish mobile number that nobody else has, as PBXes write it."""
    return f"4860{randrange(10**7):07}"


def shown(number: str) -> str:
    """As people read it."""
    return " ".join((number[2:5], number[5:8], number[8:]))


@dataclass
class Pbx:
    """url: where it posts, with the token."""

    url: str
    calls: "list[PbxCall]" = field(default_factory=list)

    async def ring(self, caller: str, extension: str) -> "PbxCall":
        """Somebody calls; "anonymous" withholds the number."""
        call = PbxCall(self, f"e2e-{next(_calls)}", caller, extension)
        self.calls.append(call)
        await call.ring()
        return call

    async def tell(self, **fields: str) -> None:
        async with AsyncClient(trust_env=False) as client:
            answer = await client.post(self.url, data=fields)
        assert answer.status_code == 200, answer.text

    async def post(self, **event: Any) -> None:
        """An event in the JSON of our own."""
        async with AsyncClient(trust_env=False) as client:
            answer = await client.post(self.url, json={"ringbook": 1, **event})
        assert answer.status_code == 200, answer.text


@dataclass
class PbxCall:
    pbx: Pbx
    id: str
    caller: str
    extension: str

    async def ring(self) -> None:
        await self._tell("newCall", **{"user[]": self.extension})

    async def answer(self) -> None:
        await self._tell("answer", user=self.extension, answeringNumber=self.extension)

    async def hang_up(self, cause: str = "normalClearing") -> None:
        await self._tell("hangup", cause=cause)

    async def _tell(self, event: str, **more: str) -> None:
        parties = {"from": self.caller, "to": self.extension}
        await self.pbx.tell(event=event, callId=self.id, direction="in", **parties, **more)
