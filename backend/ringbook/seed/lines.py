"""The line to the demo company's PBX: whose phones its extensions are, and for whom its queue rings."""

from ringbook.core.unit import unit_of_work
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.projects.models import Project
from ringbook.telephony.actions import create
from ringbook.telephony.lines.models import CtiConnection, CtiExtension, CtiQueue

LINE = "Centrala w biurze"
EXTENSIONS = {"100": "ola", "101": "bartek", "102": "daria", "103": "celina", "201": "bartek"}
"""Extension -> the first part of its user's address; Bartek has a second phone at the reception."""
QUEUE = "infolinia"


async def add_line() -> None:
    """Once; its token is given to nobody, so whoever wants to connect a PBX makes a new one."""
    team = {user.email.partition("@")[0]: user for user in await User.filter(email__endswith="@example.com")}
    if await CtiConnection.exists() or not set(EXTENSIONS.values()) <= team.keys():
        return
    by = await viewer_of_user(team["ola"].id)
    assert by
    async with unit_of_work():
        line, _ = await create(name=LINE, region="PL", by=by)
        for extension, name in EXTENSIONS.items():
            await CtiExtension.create(connection=line, extension=extension, user=team[name])
        await CtiQueue.create(connection=line, name=QUEUE, project=await Project.get_or_none(name="Infolinia"))
