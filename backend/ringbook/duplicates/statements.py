"""Finding pairs in a whole Crm, set-wise: a statement a reason, whose work grows with the records, not their square.

Each gives pairs (one, other, weight), maybe more than once. Values: crm, most (SWITCHBOARD), and for names alike,
block, nearest, pairs, shortest, part and parts.
"""

from ringbook.duplicates.reasons import WEIGHTS
from ringbook.organizations.look_alikes.names import FORMS
from ringbook.organizations.look_alikes.reasons import LookAlikeReason as Reason

ALIVE = {"contact": "deleted_at IS NULL AND archived_at IS NULL", "organization": "deleted_at IS NULL"}
_SHARED = """
SELECT a.id AS one, b.id AS other, {weight} AS weight FROM (
    SELECT array_agg(DISTINCT id) AS ids FROM ({held}) held GROUP BY sign
    HAVING count(DISTINCT id) BETWEEN 2 AND %(most)s
) shared, unnest(ids) a (id), unnest(ids) b (id) WHERE a.id < b.id
"""
"""held: (id, sign) of those who have a sign."""
_HELD = """
SELECT o.id, {sign} AS sign FROM {table} t JOIN {owner} o ON o.id = t.{owner}_id
WHERE o.crm_id = %(crm)s AND o.{alive} AND {sign} IS NOT NULL
"""
_TAXED = "SELECT id, tax_id AS sign FROM organization o WHERE crm_id = %(crm)s AND deleted_at IS NULL AND tax_id <> ''"
_PLACED = """
SELECT o.id, o.sort_name AS name, p.place
FROM contact o, LATERAL (VALUES (nullif(folded(o.city), '')), (o.organization_id::text)) p (place)
WHERE o.crm_id = %(crm)s AND o.deleted_at IS NULL AND o.archived_at IS NULL
  AND o.first_name <> '' AND o.last_name <> '' AND p.place IS NOT NULL
  AND hashtext(p.place) & (%(parts)s - 1) = %(part)s
"""
_NAMED = rf"""
SELECT o.id, btrim(regexp_replace(o.sort_name, '{FORMS}', ' ', 'g')) AS name, folded(o.city) AS place
FROM organization o WHERE o.crm_id = %(crm)s AND o.deleted_at IS NULL
"""
# Words of a name, and what people who are compared must have in common: three letters of a word and the first one of
# another, so that a slip in one of them does no harm, or the whole last name.
_BLOCKS_OF_PEOPLE = """
SELECT DISTINCT left(u.word, 3) || ' ' || left(v.word, 1) AS key
FROM unnest(words) WITH ORDINALITY u (word, n), unnest(words) WITH ORDINALITY v (word, n) WHERE u.n <> v.n
UNION SELECT words[1]
"""
_BLOCKS_OF_COMPANIES = "SELECT DISTINCT left(word, 4) AS key FROM unnest(words) u (word) WHERE length(word) > 2"
_ALIKE_PEOPLE = f"""
WITH named AS MATERIALIZED (
    SELECT place, name, array_agg(id) AS ids, regexp_split_to_array(name, '[^[:alnum:]]+') AS words
    FROM ({_PLACED}) source GROUP BY place, name HAVING count(*) <= %(pairs)s
), blocked AS MATERIALIZED (
    SELECT place, key, name, ids, count(*) OVER (PARTITION BY place, key) AS size
    FROM named, LATERAL ({_BLOCKS_OF_PEOPLE}) block
), compared AS (
    SELECT DISTINCT place, a.name AS one, b.name AS other, a.ids AS ids, b.ids AS others,
           similarity(a.name, b.name) AS alike
    FROM blocked a JOIN blocked b USING (place, key) WHERE a.name < b.name AND a.size <= %(block)s
      AND cardinality(a.ids) * cardinality(b.ids) <= %(pairs)s AND similarity(a.name, b.name) >= %(alike)s
), alike AS (
    SELECT ids, others FROM (
        SELECT ids, others, row_number() OVER (PARTITION BY place, one ORDER BY alike DESC, other) AS ahead,
               row_number() OVER (PARTITION BY place, other ORDER BY alike DESC, one) AS behind FROM compared) ranked
    WHERE least(ahead, behind) <= %(nearest)s
    UNION ALL SELECT ids, ids FROM named WHERE cardinality(ids) > 1)
"""
_ALIKE_COMPANIES = f"""
WITH named AS MATERIALIZED (
    SELECT place, name, array_agg(id) AS ids, regexp_split_to_array(name, '[^[:alnum:]]+') AS words,
           sum(count(*)) OVER (PARTITION BY name) AS namesakes
    FROM ({_NAMED}) source WHERE length(name) >= %(shortest)s GROUP BY place, name
), blocked AS MATERIALIZED (
    SELECT key, place, name, ids, count(*) OVER (PARTITION BY key) AS size
    FROM named, LATERAL ({_BLOCKS_OF_COMPANIES}) block WHERE namesakes <= %(most)s
), compared AS (
    SELECT a.ids AS ids, b.ids AS others, '' IN (a.place, b.place) OR a.place = b.place AS near,
           similarity(a.name, b.name) AS alike
    FROM blocked a JOIN blocked b USING (key) WHERE (a.name, a.place) < (b.name, b.place) AND a.size <= %(block)s
), alike AS (
    SELECT ids, others FROM compared WHERE alike = 1 OR near AND alike >= %(alike)s
    UNION ALL SELECT ids, ids FROM named WHERE cardinality(ids) > 1 AND namesakes <= %(most)s)
"""
_PAIRS = f"""
SELECT least(a.id, b.id) AS one, greatest(a.id, b.id) AS other, {WEIGHTS[Reason.ALIKE_NAME]} AS weight
FROM alike, unnest(ids) a (id), unnest(others) b (id)
WHERE a.id <> b.id AND cardinality(ids) * (cardinality(others) - (ids = others)::int) <= 2 * %(pairs)s
"""


def _shared(owner: str, table: str, sign: str, reason: Reason) -> str:
    held = _HELD.format(owner=owner, table=table, sign=sign, alive=ALIVE[owner].replace(" AND ", " AND o."))
    return _SHARED.format(held=held, weight=WEIGHTS[reason])


def _number(owner: str) -> str:
    return _shared(owner, "phone_number", "t.e164 || 'x' || t.extension", Reason.SAME_NUMBER)


def _address(owner: str) -> str:
    return _shared(owner, "email_address", "lower(t.address)", Reason.SAME_EMAIL)


TAX_IDS = _SHARED.format(held=_TAXED, weight=WEIGHTS[Reason.SAME_TAX_ID])
SIGNS = {
    "contact": [_number("contact"), _address("contact")],
    "organization": [_number("organization"), _address("organization"), TAX_IDS],
}
NAMES = {"contact": _ALIKE_PEOPLE + _PAIRS, "organization": _ALIKE_COMPANIES + _PAIRS}
