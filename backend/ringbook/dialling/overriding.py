"""People may call although something speaks against it, if they say why; who, why and what is in the record's story."""

from collections.abc import Sequence

from tortoise.models import Model

from ringbook.contacting.problems import Problem
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change, record

CALLED_ANYWAY = {"Contact": "contact.called_anyway", "Organization": "organization.called_anyway"}
LEAST, MOST = 5, 500
BLOCKED = "Something speaks against this call. Say why you call all the same."


def reason_of(text: str | None) -> str:
    """The reason without the blanks around it, "" for none. Raises TOO_SHORT or TOO_LONG at overrideReason."""
    reason = (text or "").strip()
    if reason and len(reason) < LEAST:
        sentence = "Say it in at least {least} characters."
        raise DomainError("too_short", sentence, field="overrideReason", least=LEAST)
    if len(reason) > MOST:
        raise DomainError("too_long", "At most {most} characters fit here.", field="overrideReason", most=MOST)
    return reason


async def tell_override(
    record_: Record | None,
    problems: Sequence[Problem],
    reason: str,
    *,
    national: str,
    about: Sequence[Model] = (),
    by: Viewer,
) -> None:
    """On the timeline of whoever is called, and of what the call is `about`; nothing without problems.

    Strangers have no timeline: there the request itself keeps who, why and what.
    """
    if not problems or record_ is None:
        return
    firms = await companies(record_.organization_id) if isinstance(record_, Contact) else []
    changes = [
        Change("called_number", None, national),
        Change("objections", None, [problem.code.value for problem in problems]),
        Change("override_reason", None, reason),
    ]
    name = CALLED_ANYWAY[type(record_).__name__]
    await record(name, record_, by=by, changes=changes, about=[*firms, *about])
