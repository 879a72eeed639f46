"""SMSAPI, by its documented HTTP interface: POST sms.do, answered in JSON.

Our name of it goes along as `idx`, and with `check_idx` SMSAPI takes none twice within a day: what a person has tried
again after an unclear end is told as sent if it was. After a refusal it goes under another name.
"""

from typing import Any

import orjson

from ringbook.core.secrets import unseal
from ringbook.messaging.gateways.answers import Answer, Later, Refused, Sent, Unclear
from ringbook.messaging.gateways.http import UNREADY, Ask, hand_over
from ringbook.messaging.models import Message, MessageGateway
from ringbook.messaging.reports.addresses import report_url
from ringbook.messaging.wording import NO_SENSE

URL = "https://api.smsapi.pl/sms.do"
KNOWN = 53
"""An `idx` that it has taken before."""
NOBODY = {13}
"""No number that could get an SMS."""
IN_TROUBLE = {101, 102, 103, 105, 110, 1000, 1001}
"""The account, not the message: a wrong token, no points left, an address that may not ask, a right that is missing."""
BUSY = {52, 201, 202, 203, 999}
"""Too much at once, or a fault of theirs."""


class Smsapi:
    def __init__(self, gateway: MessageGateway) -> None:
        self.gateway = gateway

    async def send(self, message: Message) -> Answer:
        return await hand_over(lambda: _ask(message, self.gateway), _understood)

    async def close(self) -> None:
        """Nothing is kept between two messages."""


def _ask(message: Message, gateway: MessageGateway) -> Ask:
    headers = {"authorization": f"Bearer {unseal(gateway.secret) if gateway.secret else ''}"}
    return Ask("POST", gateway.url or URL, {"data": _form(message, gateway), "headers": headers})


def _form(message: Message, gateway: MessageGateway) -> dict[str, str]:
    form = {
        "to": message.recipient.removeprefix("+"),
        "message": message.text,
        "format": "json",
        "encoding": "utf-8",
        "idx": message.name_there,
        "check_idx": "1",
    }
    if gateway.sender:
        form["from"] = gateway.sender
    if url := report_url(gateway):
        form["notify_url"] = url
    return form


def _understood(status: int, body: bytes) -> Answer:
    try:
        said: Any = orjson.loads(body)
    except orjson.JSONDecodeError:
        said = None
    if not isinstance(said, dict):
        return _nonsense(status)
    if said.get("error"):
        return _refusal(said["error"], str(said.get("message") or ""))
    listed = said.get("list")
    if not isinstance(listed, list) or len(listed) != 1 or not isinstance(listed[0], dict):
        return _nonsense(status)
    if error := listed[0].get("error"):
        return _refusal(error, str(listed[0].get("message") or ""))
    parts = listed[0].get("parts")
    return Sent(str(listed[0].get("id") or "")[:200] or None, parts=parts if isinstance(parts, int) else None)


def _refusal(code: object, words: str) -> Answer:
    said = f"SMSAPI {code}: {words}"[:500]
    number = int(str(code)) if str(code).isdecimal() else 0
    if number == KNOWN:
        return Sent(words=said)
    if number in IN_TROUBLE:
        return Later(said, all=True)
    if number in BUSY:
        return Later(said)
    return Refused(said, bounced=number in NOBODY)


def _nonsense(status: int) -> Answer:
    """A page of some server in between."""
    if status in {429, 503} | UNREADY:
        return Later(f"HTTP {status}", all=True)
    if 400 <= status < 500:
        return Refused(f"HTTP {status}")
    return Unclear(NO_SENSE if status < 400 else f"HTTP {status}")
