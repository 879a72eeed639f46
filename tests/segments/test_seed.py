"""The demo's people are spread over its segments."""

from pathlib import Path

import pytest

from ringbook.contacts.models import Contact
from ringbook.history.models import Event
from ringbook.seed import demo
from ringbook.segments.models import Segmentation, SegmentDefinition
from ringbook.settings import settings

pytestmark = pytest.mark.committed


async def test_the_demo_shows_all_segments(
    committed_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "state", tmp_path)
    await demo(committed_database)
    definitions = await SegmentDefinition.all().order_by("low")
    assert [row.name for row in definitions] == ["Słaby", "Umiarkowany", "Zaawansowany"]
    counts = [await Contact.filter(segment_id=row.id).count() for row in definitions]
    assert min(counts) >= 10
    assert sum(counts) == await Contact.all().count()
    assert not (await Segmentation.get()).running
    assert await Event.filter(name="contact.segmented").count() == sum(counts)
