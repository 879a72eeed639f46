"""Recording what contacts agree to, and what they withdraw."""

from datetime import UTC, datetime
from typing import Any

from ringbook.consents.models import Consent, ConsentChannel
from ringbook.contacts.actions import companies
from ringbook.contacts.models import Contact
from ringbook.core.checks import too_long, wrong_moment
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.history.actions import Change
from ringbook.history.actions import record as tell

CONSENTED = "contact.consented"
LENGTHS = {"wording": 120, "remark": 500}


async def record(
    contact: Contact,
    kind: DictionaryEntry,
    *,
    granted: bool,
    channel: ConsentChannel,
    at: datetime | None = None,
    wording: str = "",
    remark: str = "",
    by: Viewer,
) -> Consent:
    """`contact` gives or withdraws a consent, an archived one too. at: when they said it; None for now.

    Raises INACTIVE for giving one of a kind no longer in use, IN_FUTURE, OUT_OF_RANGE before 1900, TOO_LONG.
    """
    at = at or datetime.now(UTC)
    texts: dict[str, Any] = {"wording": wording.strip(), "remark": remark.strip()}
    if wrong := [*wrong_kind(kind, granted), *wrong_moment(at), *too_long(texts, LENGTHS)]:
        raise DomainError.all_of(wrong)
    before = await Consent.filter(contact_id=contact.id, kind_id=kind.id).order_by("-at", "-id").first()
    made = await Consent.create(
        contact=contact, kind=kind, granted=granted, at=at, channel=channel, by_id=by.user_id, by_name=by.name, **texts
    )
    change = Change("consents", before and _story(before, kind), _story(made, kind))
    await tell(CONSENTED, contact, by=by, changes=[change], about=await companies(contact.organization_id))
    return made


def wrong_kind(kind: DictionaryEntry, granted: bool, field: str = "kindId") -> list[DomainError]:
    """INACTIVE at `field`: what is no longer offered can only be withdrawn."""
    if kind.active or not granted:
        return []
    return [DomainError("inactive", "This consent is no longer in use; it can only be withdrawn.", field=field)]


def _story(row: Consent, kind: DictionaryEntry) -> dict[str, Any]:
    """A consent as the history keeps it: the kind, and what was said of it."""
    return {"id": str(kind.id), "label": kind.name, "granted": row.granted, "at": row.at.isoformat()}
