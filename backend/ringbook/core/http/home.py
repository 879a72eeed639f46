"""Where others find us."""

from starlette.requests import HTTPConnection

from ringbook.settings import settings


def home_of(connection: HTTPConnection) -> str:
    """The public address, else the way this request came; without a slash behind it."""
    here = connection.base_url
    home = settings().public_url or str(here.replace(scheme=here.scheme.replace("ws", "http")))
    return home.rstrip("/")
