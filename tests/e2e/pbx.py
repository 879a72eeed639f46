"""A PBX that tells Ringbook about its calls."""

from dataclasses import dataclass, field
from itertools import count

from httpx2 import AsyncClient

_calls = count(1)


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
