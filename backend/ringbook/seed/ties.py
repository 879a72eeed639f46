"""Whom the demo's people are tied to, and what they agreed to."""

from datetime import UTC, datetime, timedelta

from ringbook.consents import actions as consents
from ringbook.consents.models import ConsentChannel
from ringbook.contacts.actions import create
from ringbook.contacts.models import Contact
from ringbook.contacts.relations.actions import relate
from ringbook.contacts.relations.models import Relation, RelationKind
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Crm
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user

SAID = (
    (0, True, 420, ConsentChannel.WEB, "2025-03", "Formularz na stronie"),
    (0, False, 60, ConsentChannel.EMAIL, "", "Prosi, żeby już nie pisać"),
    (1, True, 420, ConsentChannel.WEB, "2025-03", "Formularz na stronie"),
    (1, True, 12, ConsentChannel.PHONE, "2026-09", "Potwierdziła w rozmowie"),
    (3, True, 420, ConsentChannel.PAPER, "2024-11", ""),
)
"""What Ewa said: the kind's place in the list, given or not, days ago, how, the version of the text, a remark."""


async def add_ties(crm: Crm) -> None:
    """Ewa's family, work and consents; a start that was killed half-way makes up for them."""
    ewa = await Contact.get_or_none(crm=crm, first_name="Ewa", last_name="Wiśniewska", city="Kraków")
    bartek = await User.get_or_none(email="bartek@example.com")
    viewer = await viewer_of_user(bartek.id) if bartek else None
    if not (ewa and viewer) or await Relation.exists():
        return
    others = await Contact.filter(crm=crm, organization_id__isnull=False).exclude(id=ewa.id).order_by("id").limit(3)
    kinds = await DictionaryEntry.filter(kind=DictionaryKind.CONSENT_KIND).order_by("rank")
    async with unit_of_work():
        address = {name: getattr(ewa, name) for name in ("address1", "postal_code", "city", "voivodeship", "country")}
        tomasz = await create(crm, by=viewer, first_name="Tomasz", last_name="Wiśniewski", language="pl", **address)
        await relate(ewa, tomasz, kind=RelationKind.SPOUSE, remark="wspólne konto", by=viewer)
        roles = (RelationKind.MANAGER, RelationKind.ASSISTANT, RelationKind.REFERRED)
        for other, kind in zip(others, roles, strict=False):
            await relate(ewa, other, kind=kind, by=viewer)
        for place, granted, days, channel, wording, remark in SAID:
            at = datetime.now(UTC) - timedelta(days=days)
            if place < len(kinds):
                await consents.record(
                    ewa,
                    kinds[place],
                    granted=granted,
                    at=at,
                    channel=channel,
                    wording=wording,
                    remark=remark,
                    by=viewer,
                )
