"""Where the app plays recordings from: our own address, for whoever may listen at that moment; 404 for all others."""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from ringbook.core.errors import DomainError, not_found
from ringbook.core.http.refusal import refusal
from ringbook.core.viewer import Viewer
from ringbook.core.words import speak_as_asked
from ringbook.identity.cookies import viewer_of
from ringbook.telephony import policy
from ringbook.telephony.models import Call
from ringbook.telephony.recordings.addresses import allowed
from ringbook.telephony.recordings.fetching import Fetched, fetch
from ringbook.telephony.recordings.listening import note_listening

HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}
"""What a PBX sends never runs as a page of ours, and nobody finds it in a cache who may not listen any more."""
KINDS = {"audio/wav": "wav", "audio/x-wav": "wav", "audio/mpeg": "mp3", "audio/mp3": "mp3", "audio/ogg": "ogg"}


class Relayed(StreamingResponse):
    """Hands on what is fetched, and lets go of the PBX however that ends."""

    def __init__(self, fetched: Fetched, headers: dict[str, str]) -> None:
        super().__init__(fetched.bytes(), fetched.status, headers, fetched.media_type)
        self.fetched = fetched

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self.fetched.stack.aclose()


async def play(request: Request) -> Response:
    """The recording, or the part of it that `Range` asks for; else 404, 422, 502 and {"error": why, "code"}."""
    speak_as_asked(request.headers.get("accept-language", ""))
    try:
        viewer = await viewer_of(request)
        if viewer is None:
            raise not_found()
        call = await _heard_by(request.path_params["id"], viewer)
        url = allowed(call.recording_url, call.connection.recording_hosts)
        fetched = await fetch(url, request.headers.get("range", ""))
        return await _relayed(call, fetched, viewer)
    except DomainError as error:
        return refusal(error)


async def _heard_by(id: str, viewer: Viewer) -> Call:
    """The call, if they see it and may listen. Raises NOT_FOUND."""
    try:
        key = UUID(id)
    except ValueError:
        raise not_found() from None
    call = await policy.visible_to(viewer, [key]).select_related("connection").first()
    if call is None or not policy.may_listen(call, viewer):
        raise not_found()
    return call


async def _relayed(call: Call, fetched: Fetched, viewer: Viewer) -> Response:
    if fetched.status == 416:
        await fetched.stack.aclose()
        length = {name: value for name, value in fetched.headers.items() if name == "content-range"}
        return Response(status_code=416, headers=HEADERS | length)
    try:
        await note_listening(call, by=viewer)
    except BaseException:
        await fetched.stack.aclose()
        raise
    name = f"{call.started_at:%Y-%m-%d-%H%M}.{KINDS.get(fetched.media_type, 'audio')}"
    disposition = {"Content-Disposition": f'inline; filename="{name}"'}
    return Relayed(fetched, HEADERS | fetched.headers | disposition)


routes = [Route("/api/v1/calls/{id}/recording", play, methods=["GET"])]
