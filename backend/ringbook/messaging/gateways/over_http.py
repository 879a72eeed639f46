"""Any provider that takes a request a message: an address and a body with {to}, {text}, {from} and {id} in them."""

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

import orjson

from ringbook.core.secrets import unseal
from ringbook.files.models import FileVersion
from ringbook.messaging.gateways.answers import Answer, Later, Refused, Sent, Unclear
from ringbook.messaging.gateways.http import UNREADY, Ask, hand_over
from ringbook.messaging.models import Message, MessageGateway
from ringbook.messaging.wording import NO_FILES

PLACES = ("to", "text", "from", "id")
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
NOT_NOW = {429, 503} | UNREADY
DOUBTFUL = {408, 409, 425}
"""Too slow, known already, too early: it may have been taken before."""
_PLACE = re.compile(rf"\{{({'|'.join(PLACES)})\}}")


class OverHttp:
    def __init__(self, gateway: MessageGateway) -> None:
        self.gateway = gateway

    async def send(self, message: Message) -> Answer:
        if await FileVersion.filter(messages=message.id).exists():  # queued before the gateway became this one
            return Refused(NO_FILES)
        return await hand_over(lambda: request_of(message, self.gateway), _understood)

    async def close(self) -> None:
        """Nothing is kept between two messages."""


def request_of(message: Message, gateway: MessageGateway) -> Ask:
    """The address, and what goes to it: every value written as its place asks for. Raises WrongKey."""
    values = {"to": message.recipient, "text": message.text, "from": gateway.sender, "id": message.name_there}
    headers, secret = {"idempotency-key": values["id"]}, unseal(gateway.secret) if gateway.secret else ""
    content: bytes | None = None
    if gateway.method == "POST":
        kind = gateway.content_type or FORM
        headers["content-type"] = kind
        content = filled(gateway.body, values, _writer(kind)).encode()
    named = bool(secret and gateway.username)
    if secret and not named:
        headers["authorization"] = f"Bearer {secret}"
    url, said = filled(gateway.url, values, _in_address), {"headers": headers, "content": content}
    return Ask(gateway.method, url, said, (gateway.username, secret) if named else None)


def filled(template: str, values: Mapping[str, str], write: Callable[[str], str]) -> str:
    """In one go: what a value says is never taken for a place."""
    return _PLACE.sub(lambda found: write(values[found[1]]), template)


def _writer(kind: str) -> Callable[[str], str]:
    if "json" in kind:
        return lambda value: orjson.dumps(value).decode()[1:-1]
    return _in_address if "urlencoded" in kind else str


def _in_address(value: str) -> str:
    return quote(value, safe="")


def _understood(status: int, body: bytes) -> Answer:
    words = f"HTTP {status} {body[:300].decode(errors='replace')}".strip()
    if 200 <= status < 300:
        return Sent(_id(body), words=words)
    if status in NOT_NOW:
        return Later(words, all=True)
    return Refused(words) if 300 <= status < 500 and status not in DOUBTFUL else Unclear(words)


def _id(body: bytes) -> str | None:
    """Its name there, if the answer is JSON and has one."""
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    found = (
        next((said[name] for name in ("id", "messageId", "message_id") if name in said), None)
        if isinstance(said, dict)
        else None
    )
    return str(found)[:200] if isinstance(found, str | int) else None
