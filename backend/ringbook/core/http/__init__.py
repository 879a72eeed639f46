"""The edge: what a request must look like to come in, and what every answer carries."""

from starlette.middleware import Middleware

from ringbook.core.http.body import BodyLimit
from ringbook.core.http.headers import SecurityHeaders
from ringbook.core.http.host import KnownHosts
from ringbook.core.http.mishap import Mishaps
from ringbook.core.http.origin import SameOrigin
from ringbook.core.http.request_id import RequestId, request_id
from ringbook.core.http.schema import Schema
from ringbook.core.http.view import GraphQLView
from ringbook.core.observing import Observing

__all__ = [
    "BodyLimit",
    "GraphQLView",
    "Mishaps",
    "RequestId",
    "SameOrigin",
    "Schema",
    "SecurityHeaders",
    "middleware",
    "request_id",
]


def middleware() -> list[Middleware]:
    """The middleware in its order, outermost first; everything else goes inside."""
    return [
        Middleware(RequestId),
        Middleware(Observing),
        Middleware(SecurityHeaders),
        Middleware(Mishaps),
        Middleware(KnownHosts),
        Middleware(SameOrigin),
        Middleware(BodyLimit),
    ]
