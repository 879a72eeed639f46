"""How a line's PBX is asked to dial: what its form gives becomes the line's columns."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import orjson

from ringbook.core.checks import is_web_address, too_long
from ringbook.core.errors import DomainError
from ringbook.core.placeholders import fields_in, filled, in_json, in_url, is_json
from ringbook.core.secrets import seal
from ringbook.telephony.lines.models import CtiConnection, DialAdapter

FIELDS = ("number", "digits", "national", "extension", "presented", "project", "id")
"""What an address and a body may have in them: the number as E.164, without its +, and as it is dialled at home."""
METHODS = ("GET", "POST")
LENGTHS = {"url": 2000, "body": 4000, "endpoint": 200, "context": 100, "username": 200, "secret": 500}
COLUMNS = ("adapter", "url", "method", "body", "endpoint", "context", "username", "main")


def dialling(values: Mapping[str, Any], line: CtiConnection | None = None) -> dict[str, Any]:
    """The columns that `values`, named as in the form, set; `line` says what the others are.

    Whoever sends the orders somewhere else has to give the secret again: else it would be told to a stranger.
    Raises all that is wrong at dialling.<field>: BLANK, TOO_LONG, INVALID_URL, INVALID_METHOD, UNKNOWN_FIELD,
    FIELD_MISSING, NOT_JSON.
    """
    given = {name: value.strip() if name in LENGTHS or name == "method" else value for name, value in values.items()}
    if "method" in given:
        given["method"] = given["method"].upper()
    then = {name: given.get(name, getattr(line, f"dial_{name}", "")) for name in COLUMNS}
    check = _CHECKS.get(then["adapter"] or DialAdapter.NONE)
    if wrong := [*too_long(given, LENGTHS, "dialling."), *(check(then) if check else ())]:
        raise DomainError.all_of(wrong)
    columns = {f"dial_{name}": given[name] for name in COLUMNS if name in given}
    if "secret" in given:
        return columns | {"dial_secret": seal(given["secret"]) if given["secret"] else ""}
    moves = line is not None and _origin(then["url"]) != _origin(line.dial_url)
    return columns | ({"dial_secret": ""} if moves else {})


def _http(then: Mapping[str, Any]) -> Iterator[DomainError]:
    yield from _wrong_address(then["url"])
    if then["method"] and then["method"] not in METHODS:
        yield DomainError("invalid_method", "A PBX is asked with GET or with POST.", field="dialling.method")
    for name in ("url", "body"):
        yield from _unknown(then[name], name, FIELDS)
    whole = then["url"] + then["body"]
    by_fields = then["method"] == "GET" or then["body"]
    if then["url"] and by_fields and not fields_in(whole) & {"number", "digits", "national"}:
        yield _missing("number", "body" if then["body"] else "url")
    if is_json(then["body"]) and not _is_json(then["body"]):
        yield DomainError("not_json", "This begins like JSON, but is none.", field="dialling.body")


def _ari(then: Mapping[str, Any]) -> Iterator[DomainError]:
    yield from _wrong_address(then["url"])
    if "?" in then["url"] or "{" in then["url"]:
        sentence = "Write the base of the interface alone, such as http://pbx:8088/ari."
        yield DomainError("invalid_url", sentence, field="dialling.url")
    yield from _unknown(then["endpoint"], "endpoint", ("extension",))
    if "extension" not in fields_in(then["endpoint"]):
        yield _missing("extension", "endpoint")
    if not then["username"]:
        yield DomainError("blank", "Give the name of the interface's user.", field="dialling.username")


def _sip(then: Mapping[str, Any]) -> Iterator[DomainError]:
    yield from _unknown(then["endpoint"], "endpoint", FIELDS[:3])
    if then["endpoint"] and not fields_in(then["endpoint"]):
        yield _missing("number", "endpoint")


_CHECKS: Mapping[DialAdapter, Callable[[Mapping[str, Any]], Iterator[DomainError]]] = {
    DialAdapter.HTTP: _http,
    DialAdapter.ARI: _ari,
    DialAdapter.SIP: _sip,
}


def _wrong_address(url: str) -> Iterator[DomainError]:
    """Fields stand behind the host: who is asked is up to the settings alone."""
    if not url:
        yield DomainError("blank", "Give the address of the PBX.", field="dialling.url")
    elif "{" in _origin(url) or not is_web_address(_sample(url)):
        yield DomainError("invalid_url", "Write the whole address, such as https://example.com.", field="dialling.url")


def _unknown(text: str, name: str, known: tuple[str, ...]) -> Iterator[DomainError]:
    sentence = "There is no field {name} here. There are: {known}."
    for each in sorted(fields_in(text) - set(known)):
        values = {"name": f"{{{each}}}", "known": ", ".join(f"{{{one}}}" for one in known)}
        yield DomainError("unknown_field", sentence, field=f"dialling.{name}", **values)


def _missing(field: str, name: str) -> DomainError:
    return DomainError("field_missing", "Put {name} where it belongs.", field=f"dialling.{name}", name=f"{{{field}}}")


def _sample(text: str) -> str:
    return filled(text, dict.fromkeys(fields_in(text), "1"), in_url)


def _is_json(text: str) -> bool:
    try:
        orjson.loads(filled(text, dict.fromkeys(fields_in(text), "1"), in_json))
    except orjson.JSONDecodeError:
        return False
    return True


def _origin(url: str) -> str:
    """`http://pbx:8088/ari` -> `http://pbx:8088`."""
    return "/".join(url.split("/", 3)[:3]).lower()
