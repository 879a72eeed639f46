"""A number as somebody asks for it: read as a line's PBX would send it, or as one writes it."""

from ringbook.core.checks import short
from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.phones.numbers import is_extension, read
from ringbook.telephony.actions.told import number_of
from ringbook.telephony.identification.doctor import NumberDiagnosis, diagnose
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.ringing import users_named

LONGEST = 200


async def diagnosis(typed: str, region: str, line: CtiConnection | None, *, by: Viewer) -> NumberDiagnosis:
    """What the number doctor says. line: its digits for outside and its extensions count. Raises TOO_LONG."""
    short(typed, field="number", most=LONGEST)
    number = number_of(typed, line) if line and line.region == region else read(typed, region)
    colleague = await _colleague(typed, line) if is_extension(typed) else None
    return await diagnose(typed, number, region, by=by, colleague=colleague)


async def _colleague(typed: str, line: CtiConnection | None) -> User | None:
    """Whose extension it is: by the line's own list, else by what users say of themselves."""
    if line:
        found = await users_named([typed], line)
        return found[0] if found else None
    return await User.filter(extension=typed.strip(), active=True).order_by("id").first()
