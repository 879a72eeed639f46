"""Asking who would be known by a number."""

from typing import Annotated

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find
from ringbook.core.reading import shown
from ringbook.crms.actions import region_of
from ringbook.crms.regions import home
from ringbook.telephony import policy
from ringbook.telephony.identification import listeners
from ringbook.telephony.identification.asking import diagnosis
from ringbook.telephony.identification.types import NumberDiagnosis

__all__ = ["IdentificationQueries", "listeners"]  # so that the web process listens too


@strawberry.type
class IdentificationQueries:
    @query(
        requires=policy.MAY_READ,
        description="Who would be known by a number, and why: each rung of the ladder with what it finds among the"
        " accounts that the viewer sees. Nothing is written. Errors: UNKNOWN_REGION, NOT_FOUND, TOO_LONG.",
    )
    async def number_doctor(
        self,
        info: Info,
        number: Annotated[str, strawberry.argument(description="In any spelling, up to 200 characters.")],
        region: Annotated[
            str | None,
            strawberry.argument(
                description="ISO 3166 country code: how it is read without its country. Left out: the line's, else the"
                " default Crm's."
            ),
        ] = None,
        connection_id: Annotated[
            strawberry.ID | None,
            strawberry.argument(
                description="As this line's PBX would send it, with its digits for outside and its extensions; for"
                " those with telephony:configure."
            ),
        ] = None,
    ) -> NumberDiagnosis:
        viewer = info.context.viewer
        line = await find(policy.connections(viewer), connection_id, "connectionId") if connection_id else None
        country = region_of(region) if region is not None else line.region if line else await home()
        return shown(await diagnosis(number, country, line, by=viewer))
