"""Who calls (TEL-2): a ladder from the surest sign to the weakest, and what people chose before."""

from ringbook.telephony.identification.identify import identify
from ringbook.telephony.identification.ladder import Identity

__all__ = ["Identity", "identify"]
