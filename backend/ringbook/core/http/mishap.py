"""The last resort: an exception nobody expected is logged once and answered without its story."""

import logging

from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ringbook.core.http.refusal import refusal
from ringbook.core.http.request_id import request_id
from ringbook.core.outages import outage
from ringbook.core.words import say

log = logging.getLogger(__name__)


class Mishaps:
    """Answers 500 with the request's id, by which the log finds the rest."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        answering = False

        async def watched(message: Message) -> None:
            nonlocal answering
            answering = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except ClientDisconnect:
            log.info("Request %s was given up by the one who asked.", request_id())
        except Exception as error:
            if answering:
                raise
            if problem := outage(error):
                log.warning("Request %s failed, as PostgreSQL did: %r", request_id(), error)
                return await refusal(problem)(scope, receive, send)
            log.exception("Request %s failed.", request_id())
            answer = {"error": say("Something went wrong on our side."), "requestId": request_id()}
            await JSONResponse(answer, 500)(scope, receive, send)
