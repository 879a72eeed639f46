"""The demo's segments: the manual's example over the words that the sample people use."""

from decimal import Decimal
from typing import Any

from ringbook.core.ids import global_id
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.seed.words import Words
from ringbook.segments.actions import save
from ringbook.segments.borders import GivenDefinition
from ringbook.segments.jobs import recalculate
from ringbook.segments.models import Condition, Parameter
from ringbook.segments.points import GivenClassifier, GivenRule
from ringbook.segments.recalculation import want
from ringbook.segments.rules import classifiers_of

DEFINITIONS = (("Słaby", 0, 30, "#868e96"), ("Umiarkowany", 30, 70, "#f08c00"), ("Zaawansowany", 70, 100, "#12b886"))
STAGES = {"Nowy": 1, "Kwalifikacja": 3, "Oferta": 5, "Negocjacje": 7, "Klient": 10, "Utracony": 0}
POSITIONS = {
    "Prezes zarządu": 10, "Właściciel": 10, "Dyrektor handlowy": 8, "Dyrektor": 8, "Kierownik zakupów": 7,
    "Kierownik biura": 5, "Główny księgowy": 5, "Handlowiec": 3, "Inżynier": 2, "Logistyk": 1,
}  # fmt: skip
TAGS = {"stały klient": 10, "VIP": 8, "pilne": 5, "newsletter": 3}


async def add_segments(crm: Crm, words: Words) -> None:
    """Rules for a Crm that has none."""
    if await classifiers_of(crm.id):
        return
    lists = (
        (Parameter.STAGE, "Stage", words.stages, STAGES),
        (Parameter.POSITION, "Position", words.positions, POSITIONS),
        (Parameter.TAGS, "Tag", words.tags, TAGS),
    )
    definitions = [
        GivenDefinition(name, Decimal(low), Decimal(high), colour) for name, low, high, colour in DEFINITIONS
    ]
    async with unit_of_work():
        await save(crm, definitions, [_classifier(*each) for each in lists], by=founder(crm))


def _classifier(parameter: Parameter, kind: str, ids: dict[str, Any], points: dict[str, int]) -> GivenClassifier:
    rules = [GivenRule(Decimal(worth), global_id(kind, ids[name])) for name, worth in points.items()]
    return GivenClassifier(Condition.VALUE, parameter, rules=rules)


async def settle_crowd(crm: Crm) -> None:
    """Contacts that came past the actions get their segments."""
    if await classifiers_of(crm.id):
        async with unit_of_work():
            await want(crm.id)
        await recalculate(str(crm.id))


def founder(crm: Crm) -> Viewer:
    """Who makes the demo: nobody."""
    return Viewer(crm.id, "Ringbook", frozenset(), frozenset(), via="import")
