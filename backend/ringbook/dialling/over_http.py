"""A PBX that is asked over HTTP in our own words: one POST of JSON a call.

    {"id": "0199…", "number": "+48601602603", "presented": "+48221234567", "extension": "101", "project": "Hotline"}

It answers 2xx and {"callId": "…"}: the name under which it then posts the call's events, as to Zammad; best is our id.
It answers 4xx and {"error": "…"} when it does not ring. Whatever else it does leaves us in doubt.
"""

from ringbook.dialling.lines.asking import DOUBTFUL, ask, named, said
from ringbook.dialling.pbx import Answer, Order, Refused, Ringing, Unclear
from ringbook.dialling.wording import NO_SENSE


class HttpPbx:
    """The PBX at `url`, which knows us by the bearer `token`."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url
        self.headers = {"accept": "application/json"} | ({"authorization": f"Bearer {token}"} if token else {})

    async def originate(self, order: Order) -> Answer:
        headers = self.headers | {"idempotency-key": str(order.try_id)}
        return await ask("POST", self.url, understood, json=order_as_json(order), headers=headers)


def order_as_json(order: Order) -> dict[str, str]:
    return {
        "id": str(order.try_id),
        "number": order.number,
        "presented": order.presented,
        "extension": order.extension,
        "project": order.project,
    }


def understood(status: int, body: bytes) -> Answer:
    """A 2xx without a name of the call makes no sense here."""
    if 400 <= status < 500 and status not in DOUBTFUL:
        return Refused(said(body, "error") or f"HTTP {status}")
    if 200 <= status < 300:
        name = named(body, "callId")
        return Ringing(name) if name else Unclear(NO_SENSE)
    return Unclear(f"HTTP {status}")
