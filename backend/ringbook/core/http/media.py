"""What a client reads and what it sends, by its headers."""

import re
from collections.abc import Iterable
from functools import lru_cache

from graphql import GraphQLError

MODERN, LEGACY = "application/graphql-response+json", "application/json"
"""Of answers: the first says by itself that it comes from GraphQL, so its status may tell what happened."""
QUALITY = re.compile(r"0(\.\d{0,3})?|1(\.0{0,3})?")


@lru_cache(256)
def answered_in(accept: str | None) -> str:
    """The media type of the answer: the client's favourite; `application/json` to who does not care.

    Raises NOT_ACCEPTABLE for whoever reads neither.
    """
    ranges = {kind: _quality(options) for kind, options in _read(accept or LEGACY) if _is_utf8(options)}
    modern, legacy = _wish(MODERN, ranges), _wish(LEGACY, ranges)
    if not (modern[0] or legacy[0]):
        raise GraphQLError(f"We answer in {MODERN} or {LEGACY}.", extensions={"code": "NOT_ACCEPTABLE"})
    return MODERN if modern[0] and modern >= legacy and (MODERN in ranges or modern[0] > legacy[0]) else LEGACY


@lru_cache(256)
def require_json(content_type: str | None, encoding: str | None) -> None:
    """Raises UNSUPPORTED_MEDIA_TYPE for anything but plain JSON in UTF-8."""
    [(kind, options)] = list(_read((content_type or "").partition(",")[0]))
    if kind == "multipart/form-data":
        raise _unsupported("Files are not sent along: fileUploadCreate gives an address that takes them.")
    if kind != "application/json":
        raise _unsupported("Send the request as JSON, with Content-Type: application/json.")
    if not _is_utf8(options):
        raise _unsupported("Send the request in UTF-8.")
    if (encoding or "identity").strip().lower() != "identity":
        raise _unsupported("Send the request as it is, without Content-Encoding.")


def _read(header: str) -> Iterable[tuple[str, dict[str, str]]]:
    """`text/plain;q=0.5, …` as ("text/plain", {"q": "0.5"}), in small letters."""
    for part in header.lower().split(","):
        kind, *options = part.split(";")
        pairs = (option.partition("=") for option in options)
        yield kind.strip(), {name.strip(): value.strip(' "') for name, _, value in pairs}


def _wish(media: str, ranges: dict[str, float]) -> tuple[float, int]:
    """How much a client wants a media type, by the range that says it most exactly; and how exact that is."""
    for exactness, name in [(2, media), (1, "application/*"), (0, "*/*")]:
        if name in ranges:
            return ranges[name], exactness
    return 0.0, 0


def _quality(options: dict[str, str]) -> float:
    quality = options.get("q", "1")
    return float(quality) if QUALITY.fullmatch(quality) else 0.0


def _is_utf8(options: dict[str, str]) -> bool:
    return options.get("charset", "utf-8") in ("utf-8", "utf8")


def _unsupported(sentence: str) -> GraphQLError:
    return GraphQLError(sentence, extensions={"code": "UNSUPPORTED_MEDIA_TYPE"})
