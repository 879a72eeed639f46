"""Asterisk over its REST interface (ARI): the phone is called, and when it is picked up the dialplan dials the number.

POST {base}/channels?endpoint=PJSIP/101&extension=+48601602603&context=internal&callerId=…&channelId={our id}. As the
channel carries our id, the same order never makes a second one, and Asterisk's events tell of the call by that id.
"""

import re

from ringbook.core.placeholders import filled
from ringbook.dialling.lines.asking import ask, named, said
from ringbook.dialling.pbx import Answer, Order, Refused, Ringing, Unclear
from ringbook.dialling.wording import NO_PHONE, NO_SENSE

_PHONE = re.compile(r"[\w.+*#-]+", re.ASCII)
"""What an extension may be made of: a / or & would name other channels."""
NOT_MADE = "Allocation failed"
"""With status 500: the channel could not be made, most often as the phone is not registered; nothing was dialled."""


class AriPbx:
    """endpoint: with {extension} in it, as PJSIP/{extension}. context: of the dialplan; "" for Asterisk's default."""

    def __init__(self, base: str, endpoint: str, context: str, username: str, secret: str) -> None:
        self.url = f"{base.rstrip('/')}/channels"
        self.endpoint, self.context, self.auth = endpoint, context, (username, secret)

    async def originate(self, order: Order) -> Answer:
        if not _PHONE.fullmatch(order.extension):
            return Refused(NO_PHONE)
        asked = {
            "endpoint": filled(self.endpoint, {"extension": order.extension}, str),
            "extension": order.number,
            "context": self.context,
            "priority": "1",
            "callerId": order.presented,
            "channelId": str(order.try_id),
        }
        params = {name: value for name, value in asked.items() if value}
        return await ask("POST", self.url, understood, params=params, auth=self.auth)


def understood(status: int, body: bytes) -> Answer:
    """200 and the channel; 4xx: it was not made, but for 409, which says that our id is known already."""
    if 200 <= status < 300:
        name = named(body, "id")
        return Ringing(name) if name else Unclear(NO_SENSE)
    if status == 500 and said(body, "error") == NOT_MADE:
        return Refused(NO_PHONE)
    if 400 <= status < 500 and status not in (408, 409):
        return Refused(said(body, "message", "error") or f"HTTP {status}")
    return Unclear(said(body, "message", "error") or f"HTTP {status}")
