"""Companies with nearly the same name, legal forms apart: "Przykład sp. z o.o." is "PRZYKŁAD Spółka z o.o."."""

from uuid import UUID

from tortoise import connections

FORMS = (
    r"\m(sp|spolka)\.?\s*(z\s*\.?\s*o\.?\s*o|z ograniczona odpowiedzialnoscia|akcyjna|jawna|cywilna|partnerska"
    r"|komandytowa|komandytowo-akcyjna|j|k|p|k\.?\s*a)(\.|\M)"
    r"|\m(s\.?\s?a|p\.?s\.?a|s\.?\s?c|s\.?k\.?a|gmbh|ag|kg|ltd|limited|llc|inc|plc|s\.?r\.?o|a\.?s|s\.?r\.?l|s\.?p\.?a"
    r"|b\.?v|n\.?v|oy|ab|aps)\.?$"
)
"""What folded names say of a company's legal form, as PostgreSQL reads it."""
ALIKE = 0.5
"""Share of the groups of three letters that alike names have in common."""
SHORTEST = 3
MOST = 200

# Both operators use the index on names: the first finds a name among long legal forms, the second one with a slip.
_ALIKE = """
WITH wanted AS (
    SELECT btrim(regexp_replace(folded(%s), %s, ' ', 'g')) AS name, folded(%s) AS city
), candidate AS (
    SELECT o.id, folded(o.city) AS city, wanted.city AS wanted_city,
           similarity(regexp_replace(o.sort_name, %s, ' ', 'g'), wanted.name) AS alike
    FROM wanted JOIN organization o ON wanted.name <%% o.sort_name OR wanted.name %% o.sort_name
    WHERE o.crm_id = %s AND o.deleted_at IS NULL AND length(wanted.name) >= %s
)
SELECT id, alike FROM candidate
WHERE alike >= %s AND (city = '' OR wanted_city = '' OR city = wanted_city OR alike = 1)
ORDER BY alike DESC, id LIMIT %s
"""


async def alike_names(crm_id: UUID, name: str, city: str) -> dict[UUID, float]:
    """Organizations of the Crm, hidden ones too, with how alike their names are: ALIKE to 1, the most alike first.

    One in another town is another one, unless its name is just the same.
    """
    values = [name, FORMS, city, FORMS, crm_id, SHORTEST, ALIKE, MOST]
    rows = await connections.get("default").execute_query_dict(_ALIKE, values)
    return {row["id"]: row["alike"] for row in rows}
