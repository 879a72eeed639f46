"""Signatures as Standard Webhooks has them: any of its libraries checks them."""

import hmac
from base64 import b64decode, b64encode
from collections.abc import Iterable
from hashlib import sha256
from secrets import token_bytes

PREFIX = "whsec_"
BYTES = 32


def new_secret() -> str:
    return PREFIX + b64encode(token_bytes(BYTES)).decode()


def headers(id: str, timestamp: int, body: bytes, secrets: Iterable[str]) -> dict[str, str]:
    """id: the same for each try. timestamp: of this try, in seconds since 1970. One signature a secret."""
    return {
        "content-type": "application/json",
        "user-agent": "Ringbook-Webhooks/1",
        "webhook-id": id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(_signature(id, timestamp, body, secret) for secret in secrets),
    }


def _signature(id: str, timestamp: int, body: bytes, secret: str) -> str:
    key = b64decode(secret.removeprefix(PREFIX))
    return "v1," + b64encode(hmac.digest(key, f"{id}.{timestamp}.".encode() + body, sha256)).decode()
