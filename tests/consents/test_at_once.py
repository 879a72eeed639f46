"""A kind is deleted in the moment in which somebody agrees to it."""

import asyncio

import pytest

from ringbook.consents import actions, listeners
from ringbook.consents.models import Consent, ConsentChannel
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.dictionaries.universal import actions as universal
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from tests import factories as make
from tests.cast import eyes_of, raise_curtain

pytestmark = pytest.mark.committed
assert listeners


async def test_the_deletion_waits_and_counts_the_newcomer(committed_database: str) -> None:
    cast = await raise_curtain()
    ola, contact = await eyes_of(cast.ola), await make.contact()
    kind = await DictionaryEntry.create(kind=DictionaryKind.CONSENT_KIND, name="E-mails")
    recorded = asyncio.Event()

    async def agree() -> None:
        async with unit_of_work():
            await actions.record(contact, kind, granted=True, channel=ConsentChannel.WEB, by=ola)
            recorded.set()
            await asyncio.sleep(0.3)

    async def delete() -> None:
        await recorded.wait()
        with pytest.raises(DomainError) as refusal:
            async with unit_of_work():
                await universal.delete(kind, by=ola)
        assert refusal.value.code == "IN_USE"

    await asyncio.gather(agree(), delete())
    assert await Consent.filter(kind_id=kind.id).count() == 1
