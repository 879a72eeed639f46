"""All lines of the house behind one PBX: each order goes to the line that was chosen for it."""

import logging

from ringbook.dialling.lines.choice import house_pbx, machine_route, pbx_of
from ringbook.dialling.pbx import Answer, Order, Pbx, Refused
from ringbook.dialling.wording import COPY, NO_LINE, UNREACHABLE
from ringbook.silence.actions import silent
from ringbook.telephony.lines.models import CtiConnection

log = logging.getLogger(__name__)


async def pbx() -> Pbx | None:
    """What dials for us; None: people dial by themselves."""
    return House() if await machine_route(None) else None


class House:
    async def originate(self, order: Order) -> Answer:
        try:
            if await silent():
                return Refused(COPY)
            line = await _line(order)
        except Exception:  # nothing was asked yet
            log.exception("The line of a call could not be read.")
            return Refused(UNREACHABLE)
        return await line.originate(order) if line else Refused(NO_LINE)


async def _line(order: Order) -> Pbx | None:
    if order.line is None:
        return house_pbx()
    connection = await CtiConnection.get_or_none(id=order.line, deleted_at=None)
    return pbx_of(connection) if connection else None
