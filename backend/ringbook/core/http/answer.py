"""What an operation's result is over HTTP: a status, headers, and the body in the client's media type."""

from collections.abc import Iterable

import orjson
from graphql import GraphQLError
from starlette.responses import Response
from strawberry.http import process_result
from strawberry.types import ExecutionResult

from ringbook.core.http.media import LEGACY

STATUS = {
    "UNAUTHENTICATED": 401,
    "INVALID_API_KEY": 401,
    "FORBIDDEN": 403,
    "METHOD_NOT_ALLOWED": 405,
    "NOT_ACCEPTABLE": 406,
    "UNSUPPORTED_MEDIA_TYPE": 415,
    "MALFORMED_REQUEST": 400,
    "BATCHING_OFF": 400,
    "RATE_LIMITED": 429,
    "INTERNAL": 500,
    "BUSY": 503,
    "UNAVAILABLE": 503,
    "STORAGE_FULL": 507,
}
"""By the code of the error for which nothing was run, whatever the client reads.

Any other such code is about a well-formed request whose document cannot be run (it does not parse, asks for what
there is not, or for too much): 400, but 200 to whoever reads `application/json` alone. As soon as something ran,
the status is 200 and the errors are in the body.
"""
HEADERS = {
    401: {"WWW-Authenticate": "Bearer"},
    405: {"Allow": "POST"},
    415: {"Accept": "application/json", "Accept-Encoding": "identity"},
}
"""What a status has to bring along."""


def answer(result: ExecutionResult, media: str, said: Response) -> Response:
    """said: the cookies and headers that resolvers and guards left behind; they come along even when nothing ran."""
    body = dict(process_result(result))
    status = 200
    if nothing_ran(result):
        del body["data"]
        status = status_of(result.errors or (), media)
    response = Response(orjson.dumps(body), status, HEADERS.get(status), f"{media}; charset=utf-8")
    response.headers.raw.extend(said.headers.raw)
    return response


def nothing_ran(result: ExecutionResult) -> bool:
    """A request error in the words of the specification: an error of a field has a path, and data beside it."""
    return result.data is None and not any(error.path for error in result.errors or ())


def status_of(errors: Iterable[GraphQLError], media: str) -> int:
    code = next(((error.extensions or {}).get("code") for error in errors), None)
    return STATUS.get(str(code), 200 if media == LEGACY else 400)
