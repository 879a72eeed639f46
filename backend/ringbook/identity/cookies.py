"""The session cookie: `__Host-ringbook` over https; `ringbook` over plain http, where browsers refuse the former."""

from starlette.requests import HTTPConnection

from ringbook.core.context import Context
from ringbook.core.errors import DomainError, KeyRefused
from ringbook.core.viewer import Viewer
from ringbook.identity.actions.sessions import LIFETIME
from ringbook.identity.viewers import viewer_of_key, viewer_of_session


def session_token(context: Context) -> str | None:
    return context.connection.cookies.get(_name(context.connection)) or context.fresh_token


def leave(context: Context, token: str) -> None:
    """Give the browser its new session. Raises HTTP_ONLY on a socket, which can't set cookies."""
    if context.response is None:
        raise DomainError("http_only", "Sign in over HTTP; a socket can't keep a session.")
    context.fresh_token = token
    context.response.set_cookie(
        _name(context.connection),
        token,
        max_age=int(LIFETIME.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=_secure(context.connection),
    )


def clear(context: Context) -> None:
    if context.response is not None:
        name, secure = _name(context.connection), _secure(context.connection)
        context.response.delete_cookie(name, httponly=True, samesite="lax", secure=secure)


async def identify(context: Context) -> Viewer | None:
    """Who asks: by `Authorization: Bearer <key>` (a header, or on a socket in connection_init), else by cookie.

    Raises KeyRefused for a key that opens nothing.
    """
    if (key := api_key(context)) is not None:
        if viewer := await viewer_of_key(key):
            return viewer
        raise KeyRefused
    token = session_token(context)
    return await viewer_of_session(token) if token else None


async def viewer_of(connection: HTTPConnection) -> Viewer | None:
    """Who asks, outside GraphQL; None for somebody who is not signed in. Raises KeyRefused."""
    return await identify(Context(connection, identify))


def api_key(context: Context) -> str | None:
    """The key that somebody came with; "" for a bearer of nothing, None for whoever is no bearer."""
    greeting = context.connection_params or {}
    places = (context.connection.headers, greeting)
    said = (place.get(name) for place in places for name in ("authorization", "Authorization"))
    pairs = (each.partition(" ") for each in said if isinstance(each, str))
    return next((key.strip() for scheme, _, key in pairs if scheme.lower() == "bearer"), None)


def address_of(context: Context) -> str:
    client = context.connection.client
    return client.host if client else "unknown"


def _secure(connection: HTTPConnection) -> bool:
    return connection.scope["scheme"] in ("https", "wss")


def _name(connection: HTTPConnection) -> str:
    return "__Host-ringbook" if _secure(connection) else "ringbook"
