"""Connecting PBXes."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.http.home import home_of
from ringbook.core.inputs import DeleteInput, given
from ringbook.telephony import actions, policy
from ringbook.telephony.lines.inputs import CtiConnectionInput, CtiConnectionRotateInput, CtiConnectionUpdateInput
from ringbook.telephony.lines.types import CtiConnection


@strawberry.type(description="The line with its secret, or why not.")
class CtiConnectionPayload(Payload):
    cti_connection: CtiConnection | None = strawberry.field(default=None, description="The line as it is now.")
    token: str | None = strawberry.field(default=None, description="Its new secret, shown this once.")
    url: str | None = strawberry.field(
        default=None, description="Where the PBX posts its events. It holds the token, so it is shown this once."
    )


@strawberry.type
class LineMutations:
    @mutation(
        requires="telephony:configure",
        description="Adds a line to a PBX. Errors: BLANK, TOO_LONG, TAKEN, UNKNOWN_REGION.",
    )
    async def cti_connection_create(self, info: Info, input: CtiConnectionInput) -> CtiConnectionPayload:
        viewer = info.context.viewer
        connection, token = await actions.create(name=input.name, region=input.region, dialect=input.dialect, by=viewer)
        return CtiConnectionPayload.of(cti_connection=connection, token=token, url=_url(info, token))

    @mutation(
        requires="telephony:configure",
        description="Changes a line. Errors: as ctiConnectionCreate, NOT_DIGITS, NOT_AN_ADDRESS, NOT_A_HOST,"
        " NOT_A_NUMBER, TOO_SHORT, TOO_MANY, TWICE, INVALID, OUT_OF_RANGE, NOT_FOUND, CONFLICT.",
    )
    async def cti_connection_update(self, info: Info, input: CtiConnectionUpdateInput) -> CtiConnectionPayload:
        viewer = info.context.viewer
        connection = await find(policy.connections(viewer), input.id)
        values = given(input.patch)
        changed = await actions.change(connection, by=viewer, expected_version=input.expected_version, **values)
        return CtiConnectionPayload.of(cti_connection=changed)

    @mutation(
        requires="telephony:configure",
        description="Gives a line a new token; the old one is taken for some hours yet. Errors: NOT_FOUND,"
        " OUT_OF_RANGE.",
    )
    async def cti_connection_rotate(self, info: Info, input: CtiConnectionRotateInput) -> CtiConnectionPayload:
        viewer = info.context.viewer
        connection = await find(policy.connections(viewer), input.id)
        token = await actions.rotate(connection, overlap_hours=input.overlap_hours, by=viewer)
        await connection.refresh_from_db()
        return CtiConnectionPayload.of(cti_connection=connection, token=token, url=_url(info, token))

    @mutation(
        requires="telephony:configure",
        description="Takes a line away; its token is refused from now on, its calls stay. Errors: NOT_FOUND.",
    )
    async def cti_connection_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await find(policy.connections(viewer), input.id), by=viewer)
        return DeletePayload(deleted_id=input.id)


def _url(info: Info, token: str) -> str:
    """As the PBX reaches us."""
    return f"{home_of(info.context.connection)}/api/v1/cti/{token}"
