"""Asking whether somebody may be called."""

import strawberry

from ringbook.contacting.types import ContactingProblem
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.reading import shown
from ringbook.dialling.requests.inputs import CallDialInput, unfold


@strawberry.type
class DialRequestQueries:
    @query(
        requires="calls:dial",
        description="What speaks against calling this number now; empty: nothing. Errors: NOT_FOUND, and what is wrong"
        " with the number as phones say it: BLANK, LETTERS, TOO_SHORT, TOO_LONG, WRONG_LENGTH, UNKNOWN_COUNTRY.",
    )
    async def dial_check(self, info: Info, input: CallDialInput) -> list[ContactingProblem]:
        viewer = info.context.viewer
        return shown(await (await unfold(input, viewer)).objections(viewer))
