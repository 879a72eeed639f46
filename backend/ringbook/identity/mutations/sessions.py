"""Signing in and out."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import PUBLIC, Payload, mutation
from ringbook.core.errors import DomainError
from ringbook.identity import actions, cookies
from ringbook.identity.types import Viewer


def wrong() -> DomainError:
    return DomainError("wrong_credentials", "E-mail or password is wrong.", field="password")


@strawberry.input(description="Who signs in.")
class SessionInput:
    email: str = strawberry.field(description="The user's e-mail address.")
    password: str = strawberry.field(description="The user's password.")


@strawberry.type(description="Who is signed in now, or why not.")
class SessionPayload(Payload):
    viewer: Viewer | None = strawberry.field(default=None, description="Who is signed in now; null after signing out.")


@strawberry.type
class SessionMutations:
    @mutation(
        requires=PUBLIC,
        people=True,
        description="Signs in: leaves a session cookie. HTTP only. Errors: WRONG_CREDENTIALS, RATE_LIMITED,"
        " SESSION_ONLY.",
    )
    async def session_create(self, info: Info, input: SessionInput) -> SessionPayload:
        token = await actions.sign_in(input.email, input.password, address=cookies.address_of(info.context))
        if token is None:
            return SessionPayload.refused(wrong())
        cookies.leave(info.context, token)
        await info.context.refresh()
        return SessionPayload(viewer=Viewer(asker=info.context.viewer))

    @mutation(
        requires=PUBLIC,
        people=True,
        description="Signs out: ends the session behind the cookie. Errors: SESSION_ONLY.",
    )
    async def session_delete(self, info: Info) -> SessionPayload:
        if token := cookies.session_token(info.context):
            await actions.sign_out(token)
        cookies.clear(info.context)
        return SessionPayload()
