"""Answers as the registers document them."""

from typing import Any

from tests.registers.server import JSON, Reply

NIP = "5260250274"
SUBJECT = {
    "name": "MINISTERSTWO  PRZYKŁADÓW",
    "nip": NIP,
    "statusVat": "Czynny",
    "regon": "000002217",
    "pesel": None,
    "krs": "0000123456",
    "residenceAddress": None,
    "workingAddress": "UL. ŚWIĘTOKRZYSKA 12, 00-916 WARSZAWA",
    "representatives": [],
    "accountNumbers": ["90249000050247256316596736"],
    "hasVirtualAccounts": False,
}
LIMIT = {"message": "Przekroczono dzienny limit zapytań.", "code": "WL-191"}
MISTAKES = [
    Reply({"message": "boom"}, status=500),
    Reply({"message": "later"}, status=503),
    Reply({"result": {"subject": None, "requestId": "1"}, "valid": False, "requestDate": ""}, status=500),
    Reply({"code": "WL-115"}, status=500),
    Reply(b"<html>The requested URL was rejected.</html>", headers={"content-type": "text/html"}),
    Reply(b"<html>The requested URL was rejected.</html>"),
    Reply(b'{"result": {"sub'),
    Reply(b"\xff\xfe"),
    Reply(None),
    Reply([]),
    Reply({"anything": "else"}),
    Reply({"result": {}, "valid": "perhaps"}),
    Reply({"found": "it"}, status=302, headers=JSON | {"location": "/elsewhere"}),
    Reply(b" " * 300_000 + b"{}"),
]
"""What says nothing about a company."""


def listed(**values: Any) -> Reply:
    """The white list's answer about a subject."""
    return Reply({"result": {"subject": SUBJECT | values, "requestId": "d2n10-84df1a1"}})


UNLISTED = Reply({"result": {"subject": None, "requestId": "d2n10-84df1a2", "requestDateTime": "22-11-2026 21:00:00"}})


def confirmed(**values: Any) -> Reply:
    """What VIES says of a VAT id."""
    answer = {"countryCode": "DE", "vatNumber": "136695976", "requestDate": "2026-11-22T20:00:00.000Z", "valid": True}
    return Reply(answer | {"requestIdentifier": "", "name": "---", "address": "---"} | values)


def failed(error: str, status: int = 500) -> Reply:
    """VIES could not do it."""
    return Reply({"actionSucceed": False, "errorWrappers": [{"error": error, "message": ""}]}, status=status)
