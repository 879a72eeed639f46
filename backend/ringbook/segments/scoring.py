"""The one statement that scores contacts. Single edits, the recalculation, the preview and the explanation all ask it,
so they can't disagree.
"""

from dataclasses import dataclass
from typing import Any

from ringbook.segments.matching import place
from ringbook.segments.rules import Rules

_SCORES = """
SELECT found.id, found.segment_id AS was, found.segment_percent AS was_percent, found.places, total,
       {rank}::int AS rank, (%(segments)s::uuid[])[{rank}] AS segment, {percent}::numeric(5, 2) AS percent
FROM (SELECT c.id, c.segment_id, c.segment_percent, ARRAY[{places}]::int[] AS places
      FROM contact c WHERE {where} OFFSET 0) AS found,
     LATERAL (SELECT {total} AS total OFFSET 0) AS added
"""
# OFFSET 0 keeps the planner from writing the places into the sum, and the sum into each border, where they would be
# computed over and over.


@dataclass(frozen=True, slots=True)
class Scores:
    """A query and the values of its parameters.

    Its columns: id; was, was_percent: as stored; places: for each classifier the place of the rule that counts, from 1;
    total: weighted points; rank: the segment's place among the definitions, from 1; segment: its id; percent.
    """

    sql: str
    values: dict[str, Any]


def scores(rules: Rules, where: str, **values: Any) -> Scores:
    """The scores of the contacts `c` that fit the condition `where`, whose parameters have these values."""
    places, points = [], []
    for number, classifier in enumerate(rules.classifiers):
        name = f"k{number}"
        sql, given = place(classifier, name)
        places.append(sql)
        weighted = [rule.points * classifier.weight for rule in classifier.ranked]
        points.append(f"coalesce((%({name}_points)s::numeric[])[found.places[{number + 1}]], 0)")
        values |= {**given, f"{name}_points": weighted}
    values |= {"maximum": rules.maximum, "segments": [each.id for each in rules.definitions]}
    sql = _SCORES.format(
        places=", ".join(places),
        where=where,
        total=" + ".join(points) or "0::numeric",
        rank=_rank(rules, values),
        percent="round(total * 100 / %(maximum)s::numeric, 2)" if rules.maximum else "NULL",
    )
    return Scores(sql, values)


def _rank(rules: Rules, values: dict[str, Any]) -> str:
    """The place of the segment that `total` falls into. Borders are compared without dividing: no rounding decides."""
    if not rules.maximum or not rules.definitions:
        return "NULL"
    *inner, _ = rules.definitions
    values |= {f"border{number}": definition.high * rules.maximum for number, definition in enumerate(inner, 1)}
    borders = [f"WHEN total * 100 < %(border{number})s::numeric THEN {number}" for number, _ in enumerate(inner, 1)]
    return f"CASE {' '.join(borders)} ELSE {len(rules.definitions)} END" if borders else "1"
