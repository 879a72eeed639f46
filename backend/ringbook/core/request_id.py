"""A name for each request, job and operation on a socket, said in answers, errors and the log."""

from contextvars import ContextVar
from uuid import uuid4

_request_id: ContextVar[str] = ContextVar("request_id", default="")


def request_id() -> str:
    """The current request's (32 hex digits); over a socket, the current operation's. Empty outside of any."""
    return _request_id.get()


def new_request_id() -> str:
    """Begin a new one from here on. Never the client's: it goes into the log."""
    name = uuid4().hex
    _request_id.set(name)
    return name
