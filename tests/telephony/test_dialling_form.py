"""How a line is asked to dial, as its form gives it: what fits, and what is wrong where."""

from typing import Any

import pytest

from ringbook.core.errors import DomainError
from ringbook.core.secrets import seal, unseal
from ringbook.telephony.actions.dialling import dialling
from ringbook.telephony.lines.models import CtiConnection, DialAdapter

HTTP = {
    "adapter": DialAdapter.HTTP,
    "url": "https://pbx.example.com/dial?to={number}&from={extension}",
    "method": "GET",
}
ARI = {
    "adapter": DialAdapter.ARI,
    "url": "http://pbx:8088/ari",
    "endpoint": "PJSIP/{extension}",
    "context": "internal",
    "username": "ringbook",
}


@pytest.mark.parametrize(
    "values",
    [
        HTTP,
        ARI,
        {**HTTP, "url": "http://10.0.0.5/dial", "method": "post", "body": '{"to": "{digits}"}'},
        {**HTTP, "url": "http://pbx/dial", "method": "POST", "body": ""},
        {"adapter": DialAdapter.TEL},
        {"adapter": DialAdapter.SIP, "endpoint": "{number}@pbx.example.com"},
        {"adapter": DialAdapter.NONE, "main": False},
    ],
)
def test_what_fits(values: dict[str, Any]) -> None:
    columns = dialling(values)
    assert columns["dial_adapter"] is values["adapter"]
    assert columns.get("dial_method", "POST") in ("GET", "POST")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({**HTTP, "url": ""}, [("BLANK", "url")]),
        ({**HTTP, "url": "ftp://pbx/{number}"}, [("INVALID_URL", "url")]),
        ({**HTTP, "url": "javascript:alert({number})"}, [("INVALID_URL", "url")]),
        ({**HTTP, "url": "http://{number}.example.com/"}, [("INVALID_URL", "url")]),
        ({**HTTP, "url": "http://[/{number}"}, [("INVALID_URL", "url")]),
        ({**HTTP, "url": "http://me:secret@pbx/{number}"}, [("INVALID_URL", "url")]),
        ({**HTTP, "url": "http://pbx/{number}/" + "x" * 2000}, [("TOO_LONG", "url")]),
        ({**HTTP, "url": "http://pbx/{number}/{password}"}, [("UNKNOWN_FIELD", "url")]),
        ({**HTTP, "url": "http://pbx/dial"}, [("FIELD_MISSING", "url")]),
        ({**HTTP, "method": "DELETE"}, [("INVALID_METHOD", "method")]),
        ({**HTTP, "method": "POST", "body": '{"to": {number}, }'}, [("NOT_JSON", "body")]),
        ({**HTTP, "method": "POST", "body": "to={nummer}"}, [("UNKNOWN_FIELD", "body")]),
        ({**HTTP, "url": "http://pbx/", "method": "POST", "body": "a=1"}, [("FIELD_MISSING", "body")]),
        ({**ARI, "url": "http://pbx:8088/ari?api_key=1"}, [("INVALID_URL", "url")]),
        ({**ARI, "endpoint": "PJSIP/101"}, [("FIELD_MISSING", "endpoint")]),
        ({**ARI, "endpoint": "PJSIP/{number}"}, [("UNKNOWN_FIELD", "endpoint"), ("FIELD_MISSING", "endpoint")]),
        ({**ARI, "username": " "}, [("BLANK", "username")]),
        ({"adapter": DialAdapter.SIP, "endpoint": "pbx.example.com"}, [("FIELD_MISSING", "endpoint")]),
    ],
)
def test_what_is_wrong(values: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    with pytest.raises(DomainError) as refusal:
        dialling(values)
    found = [(problem.code, ".".join(problem.path)) for problem in refusal.value.problems]
    assert found == [(code, f"dialling.{field}") for code, field in expected]


def test_a_secret_is_sealed_and_goes_nowhere_else() -> None:
    columns = dialling({**HTTP, "secret": "sesame"})
    assert "sesame" not in str(columns)
    assert unseal(columns["dial_secret"]) == "sesame"
    line = CtiConnection(dial_adapter=DialAdapter.HTTP, dial_url=HTTP["url"], dial_secret=seal("sesame"))
    assert "dial_secret" not in dialling({**HTTP, "url": "https://pbx.example.com/other/{number}"}, line)
    assert dialling({**HTTP, "secret": ""}, line)["dial_secret"] == ""
    assert dialling({**HTTP, "url": "https://evil.example.com/{number}"}, line)["dial_secret"] == ""


def test_what_is_left_out_stays() -> None:
    line = CtiConnection(dial_adapter=DialAdapter.HTTP, dial_url=HTTP["url"], dial_method="GET")
    assert dialling({"adapter": DialAdapter.HTTP, "main": True}, line) == {
        "dial_adapter": DialAdapter.HTTP,
        "dial_main": True,
    }
