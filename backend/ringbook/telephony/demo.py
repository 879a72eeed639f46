"""`ringbook ring`: a PBX of our own that makes a phone of the running app ring."""

import asyncio
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from httpx2 import AsyncClient, HTTPError

from ringbook.core.preflight import CannotStart
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.telephony.actions.connections import create, knock, rotate
from ringbook.telephony.models import Call, CtiConnection

NAME = "ringbook ring"
"""The line that is made for it; its token is kept in the state folder."""
FILE = "ring-token"
PATIENCE = 10


@dataclass(frozen=True, slots=True)
class DemoCall:
    """What is asked for. seconds: how long it rings, and then is talked."""

    number: str
    to: str
    seconds: float
    answer: bool
    hang_up: bool


async def ring(wanted: DemoCall, *, home: str, state: Path, by: Viewer) -> str:
    """Post the events of a call as a PBX would; one sentence that says what happened. Raises CannotStart."""
    async with AsyncClient(base_url=home, trust_env=False, timeout=PATIENCE) as app:
        await _running(app, home)
        path, call = f"/api/v1/cti/{await _token(state, by)}", f"demo-{secrets.token_hex(6)}"
        await _post(app, path, wanted, call, "newCall")
        said = await _whom(wanted, call)
        for name, asked in (("answer", wanted.answer), ("hangup", wanted.hang_up)):
            if asked:
                await asyncio.sleep(wanted.seconds)
                await _post(app, path, wanted, call, name)
                said += {"answer": ", was answered", "hangup": ", and hung up"}[name]
        return f"{said}."


async def _running(app: AsyncClient, home: str) -> None:
    try:
        (await app.get("/health")).raise_for_status()
    except HTTPError:
        raise CannotStart(f"No Ringbook answers at {home}: start it, or set RINGBOOK_PORT to where it is.") from None


async def _token(state: Path, by: Viewer) -> str:
    """Of the line that is kept for this, made when first needed."""
    file = state / FILE
    token = file.read_text(errors="replace").strip() if file.exists() else ""
    if token and await knock(token):
        return token
    async with unit_of_work():
        line = await CtiConnection.get_or_none(name=NAME, deleted_at=None)
        token = await rotate(line, by=by) if line else (await create(name=NAME, region="PL", by=by))[1]
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as new:
        new.write(token)
    return token


async def _post(app: AsyncClient, path: str, wanted: DemoCall, call: str, name: str) -> None:
    common = {"event": name, "direction": "in", "from": wanted.number, "to": wanted.to, "callId": call}
    more = {
        "answer": {"answeringNumber": wanted.to},
        "hangup": {"cause": "normalClearing" if wanted.answer else "cancel"},
    }
    answer = await app.post(path, json=common | more.get(name, {}))
    if answer.status_code != 200:
        raise CannotStart(f"Ringbook refused the event: {answer.text[:200]}")


async def _whom(wanted: DemoCall, call: str) -> str:
    """Who calls, and whose phone rings."""
    row = await Call.get(external_id=call).prefetch_related("users", "contact", "organization")
    caller = row.contact or row.organization
    who = f"{wanted.number} ({caller})" if caller else f"{wanted.number}, whom nobody knows,"
    phones = ", ".join(sorted(user.name for user in row.users))
    return f"{who} rang at {wanted.to}, the phone of {phones or 'nobody'}"
