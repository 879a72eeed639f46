"""What a new Crm has from its first moment: stages, and the sources that stay (CRM-6)."""

from collections.abc import Sequence

from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.crms.actions import CREATED
from ringbook.crms.models import Crm
from ringbook.dictionaries.actions import add_source, add_stage
from ringbook.dictionaries.models import StageFlag
from ringbook.history.listening import on


@on(CREATED)
async def give_lists(crms: Sequence[Crm], by: Viewer) -> None:
    """Named in the language of whoever makes the Crm."""
    for crm in crms:
        for name, colour, flag in _stages():
            await add_stage(crm, name=name, colour=colour, flag=flag, by=by)
        for name in _sources():
            await add_source(crm, name=name, system=True, by=by)


def _stages() -> list[tuple[str, str, StageFlag]]:
    return [
        (say("Lead"), "#868e96", StageFlag.OPEN),
        (say("In talks"), "#228be6", StageFlag.OPEN),
        (say("Offer"), "#7950f2", StageFlag.OPEN),
        (say("Customer"), "#12b886", StageFlag.WON),
        (say("Lost"), "#e03131", StageFlag.LOST),
    ]


def _sources() -> list[str]:
    return [
        *(say("Website"), say("Phone"), say("E-mail"), say("Referral")),
        *(say("Advertising"), say("Social media"), say("Trade fair"), say("Other")),
    ]
