"""What the settings show of listening: since when, or why not."""

from datetime import UTC, datetime
from uuid import UUID

from ringbook.core.secrets import WrongKey
from ringbook.core.words import say
from ringbook.telephony.asterisk.manager import Refused
from ringbook.telephony.asterisk.wire import Nonsense
from ringbook.telephony.lines.models import CtiConnection

REFUSED = "The PBX refused the user name or the password."
NOBODY = "Nobody answers at {host}, port {port}."
NONSENSE = "What answers at {host}, port {port} is no Asterisk manager interface."
SILENT = "The PBX fell silent."
GONE = "The PBX closed the connection."
SEALED = "The stored password can't be read: it was sealed with another key. Type it in again."
BROKEN = "Something went wrong on our side; the log of the worker says what."


def reason(error: BaseException, *, connected: bool) -> str:
    """The sentence for why a session ended, or never began; kept in English, shown by `told`."""
    if isinstance(error, Refused):
        return REFUSED
    if isinstance(error, WrongKey):
        return SEALED
    if isinstance(error, Nonsense):
        return NONSENSE
    if isinstance(error, TimeoutError):
        return SILENT if connected else NOBODY
    if isinstance(error, OSError | EOFError):
        return GONE if connected or isinstance(error, EOFError) else NOBODY
    return BROKEN


def told(connection: CtiConnection) -> str | None:
    """Why a line does not listen, in the reader's language; None when it does, or has not tried yet."""
    message = connection.asterisk_message
    return say(message, host=connection.asterisk_host, port=connection.asterisk_port) if message else None


async def note_connected(id: UUID) -> None:
    await CtiConnection.filter(id=id).update(asterisk_since=datetime.now(UTC), asterisk_message="")


async def note_lost(id: UUID, message: str) -> None:
    await CtiConnection.filter(id=id).update(asterisk_since=None, asterisk_message=message)
