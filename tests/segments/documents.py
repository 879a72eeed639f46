"""What the tests of segmentation send."""

from typing import Any

from tests.api import Api, id_of
from tests.cast import Cast
from tests.documents import mutation

RECALCULATION = "recalculation { running processed total startedAt finishedAt }"
RULES = """version maximum
  definitions { id name from to colour contactCount }
  classifiers { id parameter customField { id name } weight condition points highest
    rules { value label from to points } }"""
UPDATE = mutation(
    "segmentationUpdate",
    f"segmentation {{ {RULES} {RECALCULATION} }} moves {{ from {{ name }} to count }}",
).replace("SegmentationPatch", "SegmentationInput")
CRMS = f"{{ crms {{ name segmentation {{ {RULES} {RECALCULATION} }} }} }}"
SCORE = """query($id: ID!) { contact(id: $id) {
  segment { name } segmentPercent
  segmentScore { points maximum percent segment { name } parts {
    classifier { parameter } points weighted highest rule { label } } }
  timeline { nodes { name changes { field before after } } }
} }"""
THIRDS = [
    {"name": "Weak", "from": 0, "to": 30, "colour": "#868e96"},
    {"name": "Moderate", "from": 30, "to": 70, "colour": "#f08c00"},
    {"name": "Advanced", "from": 70, "to": 100, "colour": "#12b886"},
]


def values(parameter: str, *points: tuple[Any, int], **more: Any) -> dict[str, Any]:
    """A classifier: rows, or texts, with their points."""
    rules = [{"value": row if isinstance(row, str) else id_of(row), "points": worth} for row, worth in points]
    return {"parameter": parameter, "condition": "VALUE", "rules": rules, **more}


async def save(api: Api, cast: Cast, **given: Any) -> dict[str, Any]:
    """The payload of saving rules for Sales, as Ola."""
    wanted = {"crmId": id_of(cast.sales), "definitions": [], "classifiers": [], **given}
    return (await api.as_(cast.ola)(UPDATE, input=wanted))["segmentationUpdate"]
