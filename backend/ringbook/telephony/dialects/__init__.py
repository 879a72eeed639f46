"""How PBXes speak: a module for each way, which makes CtiEvents of what was posted.

A dialect is a module with what `posted.Dialect` says. They are asked in this order which of them an event is.
"""

from ringbook.telephony.dialects import asterisk, placetel, ringbook, sipgate, three_cx, twilio, zammad
from ringbook.telephony.dialects.posted import Dialect

DIALECTS: tuple[Dialect, ...] = (ringbook, twilio, asterisk, placetel, three_cx, sipgate, zammad)
"""The most particular first: the first that recognises an event takes it."""
