"""A PBX that is asked over HTTP in its own words: an address, and perhaps a body, with {fields} of ours in it.

Any 2xx means that it took the order; where the answer names the call (callId, call_id, id or uuid), the events are
looked for under that name, else under our id, or by phone, number and time.
"""

import phonenumbers

from ringbook.core.placeholders import fields_in, filled, in_form, in_json, in_url, is_json
from ringbook.dialling.lines.asking import DOUBTFUL, Reading, ask, named, said
from ringbook.dialling.over_http import order_as_json
from ringbook.dialling.over_http import understood as in_our_words
from ringbook.dialling.pbx import Answer, Order, Refused, Ringing, Unclear

NAMES = ("callId", "call_id", "callid", "id", "uuid")
REASONS = ("error", "message", "reason", "detail")


class TemplatePbx:
    """secret: with a `username` for basic authentication, else shown as a bearer token; "" for none."""

    def __init__(self, url: str, method: str, body: str, username: str, secret: str) -> None:
        self.url, self.method, self.body = url, method, body
        self.auth = (username, secret) if username else None
        self.headers = {"authorization": f"Bearer {secret}"} if secret and not username else {}

    async def originate(self, order: Order) -> Answer:
        url, values = self.url, values_of(order)
        headers = self.headers | {"idempotency-key": str(order.try_id)}
        address = filled(url, values, in_url)
        if self.method == "GET":
            return await ask("GET", address, _reading(order), headers=headers, auth=self.auth)
        if not self.body:
            reading = _reading(order) if fields_in(url) else in_our_words
            return await ask("POST", address, reading, json=order_as_json(order), headers=headers, auth=self.auth)
        kind, escape = ("application/json", in_json) if is_json(self.body) else (_FORM, in_form)
        content = filled(self.body, values, escape).encode()
        headers |= {"content-type": kind}
        return await ask("POST", address, _reading(order), content=content, headers=headers, auth=self.auth)


_FORM = "application/x-www-form-urlencoded"


def values_of(order: Order) -> dict[str, str]:
    """What stands for each field."""
    return {
        "number": order.number,
        "digits": order.number.removeprefix("+"),
        "national": national_digits(order.number),
        "extension": order.extension,
        "presented": order.presented,
        "project": order.project,
        "id": str(order.try_id),
    }


def national_digits(number: str) -> str:
    """As it is dialled in its own country, with the 0 that some put in front; what is no E.164 stays as it is."""
    if not number.startswith("+"):
        return number
    parsed = phonenumbers.parse(number)
    shown = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return "".join(sign for sign in shown if sign.isdecimal())


def _reading(order: Order) -> Reading:
    def understood(status: int, body: bytes) -> Answer:
        if 400 <= status < 500 and status not in DOUBTFUL:
            return Refused(said(body, *REASONS) or f"HTTP {status}")
        if 200 <= status < 300:
            return Ringing(named(body, *NAMES) or str(order.try_id))
        return Unclear(f"HTTP {status}")

    return understood
