"""What a gateway must be like to be switched on."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from ringbook.core.checks import is_web_address, too_long
from ringbook.core.errors import DomainError
from ringbook.core.hosts import is_host
from ringbook.core.words import is_hidden
from ringbook.emails.actions import Address, wrong_emails
from ringbook.messaging.gateways.fax import PLACE
from ringbook.messaging.gateways.letters import is_plain
from ringbook.messaging.gateways.over_http import PLACES, filled
from ringbook.messaging.models import GatewayKind, MessageChannel

FITS = {
    MessageChannel.EMAIL: {GatewayKind.SMTP},
    MessageChannel.SMS: {GatewayKind.SMSAPI, GatewayKind.HTTP},
    MessageChannel.FAX: {GatewayKind.MAIL_TO_FAX, GatewayKind.HTTP},
}
LENGTHS = {
    "host": 253,
    "username": 254,
    "sender": 254,
    "sender_name": 120,
    "url": 2000,
    "body": 4000,
    "content_type": 100,
    "address_template": 254,
    "secret": 1000,
}
_FIGURES = re.compile(r"[0-9A-Fa-f:]+:[0-9A-Fa-f:.]*")
_SMS_SENDER = re.compile(r"[A-Za-z0-9 ._-]{1,11}|\+?[0-9]{3,15}")


def wrong(then: Mapping[str, Any]) -> list[DomainError]:
    """All that is wrong with a gateway as it would be. then: its columns, and the `secret` in the open.

    TOO_LONG, WRONG_KIND, OUT_OF_RANGE, INVALID, NOT_ASCII; and for one that is to be switched on BLANK, NOT_A_HOST,
    INVALID_EMAIL and MISSING_FIELD.
    """
    found = too_long(then, LENGTHS)
    if then["kind"] not in FITS[then["channel"]]:
        found.append(DomainError("wrong_kind", "This channel has no such gateway.", field="kind"))
    if then["port"] is not None and not 1 <= then["port"] <= 65535:
        found.append(DomainError("out_of_range", "Ports go from 1 to 65535.", field="port"))
    if then["method"] not in ("GET", "POST"):
        found.append(DomainError("invalid", "Choose GET or POST.", field="method"))
    if not then["content_type"].isascii():
        found.append(DomainError("not_ascii", "Only plain letters, digits and signs fit here.", field="contentType"))
    elif any(is_hidden(sign) for sign in then["content_type"]):
        found.append(DomainError("invalid", "This is not a media type.", field="contentType"))
    if not found and then["active"]:
        found += {
            GatewayKind.SMTP: _smtp,
            GatewayKind.SMSAPI: _smsapi,
            GatewayKind.HTTP: _http,
            GatewayKind.MAIL_TO_FAX: _fax,
        }[then["kind"]](then)
    return found


def _smtp(then: Mapping[str, Any]) -> Iterator[DomainError]:
    if not is_host(then["host"]) and not _FIGURES.fullmatch(then["host"]):
        yield DomainError("not_a_host", "Give the mail server's name or address.", field="host")
    if wrong_emails([Address(then["sender"])]) or not is_plain(then["sender"]):
        yield DomainError("invalid_email", "Give the address that e-mails come from.", field="sender")


def _smsapi(then: Mapping[str, Any]) -> Iterator[DomainError]:
    if not then["secret"]:
        yield DomainError("blank", "Give SMSAPI's token.", field="secret")
    yield from _token(then)
    if then["url"] and not _is_asked(then["url"]):
        yield DomainError("invalid", "This is not a web address.", field="url")
    if then["sender"] and not _SMS_SENDER.fullmatch(then["sender"]):
        sentence = "A sender is a name of at most 11 letters and digits, or a number."
        yield DomainError("invalid", sentence, field="sender")


def _http(then: Mapping[str, Any]) -> Iterator[DomainError]:
    sample = filled(then["url"], dict.fromkeys(PLACES, "1"), str)
    if not then["username"]:
        yield from _token(then)
    if not _is_asked(sample):
        yield DomainError("invalid", "This is not a web address.", field="url")
    said = then["url"] + (then["body"] if then["method"] == "POST" else "")
    for name in ("to", "text"):
        if f"{{{name}}}" not in said:
            field = "body" if then["method"] == "POST" else "url"
            sentence = "The place for “{name}” is missing, in braces."
            yield DomainError("missing_field", sentence, field=field, name=name)


def _token(then: Mapping[str, Any]) -> Iterator[DomainError]:
    """It goes in a header."""
    if not (then["secret"].isascii() and then["secret"].isprintable()):
        yield DomainError("not_ascii", "Only plain letters, digits and signs fit here.", field="secret")


def _is_asked(url: str) -> bool:
    """A web address whose host can be looked up."""
    host = urlsplit(url).hostname or "" if is_web_address(url) else ""
    return is_host(host) or bool(_FIGURES.fullmatch(host))


def _fax(then: Mapping[str, Any]) -> Iterator[DomainError]:
    address = then["address_template"]
    if PLACE not in address or wrong_emails([Address(address.replace(PLACE, "48221234567"))]):
        sentence = "Write it as an e-mail address with “number” in braces for the fax number."
        yield DomainError("missing_field", sentence, field="addressTemplate")
