"""The base that is measured: the lists' one with many more numbers, and years of calls."""

import tempfile
import time
from pathlib import Path

import psycopg

from bench.lists.base import fill
from ringbook.core.postgres import Cluster

NUMBERS = 1_000_000
_PEOPLE = """
CREATE TEMP TABLE somebody AS
SELECT id, organization_id, row_number() OVER (ORDER BY id) - 1 AS n FROM contact WHERE deleted_at IS NULL;
CREATE TEMP TABLE worker AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM user_account;
CREATE INDEX ON somebody (n);
ANALYZE somebody, worker;
INSERT INTO cti_connection (id, name, region, token_hash) VALUES (gen_random_uuid(), 'Bench', 'PL', 'bench')
"""
# A thousand numbers have two owners.
_NUMBERS = """
INSERT INTO phone_number (id, contact_id, number, e164, reversed_digits, kind, rank)
SELECT gen_random_uuid(), p.id, d, '+' || d, reverse(d), 'mobile', 1 + g.n / 200000
FROM generate_series(1, %(count)s::int) g (n)
JOIN LATERAL (SELECT '48' || 530000000 + CASE WHEN g.n <= 1000 THEN g.n + 1000 ELSE g.n END AS d) t ON true
JOIN somebody p ON p.n = g.n %% (SELECT count(*) FROM somebody)
"""
# One in twenty was missed, and of the latest some wait to be rung back; one in ten is a stranger's.
_CALLS = """
INSERT INTO call (id, connection_id, external_id, source, direction, state, number, national, e164, queue, contact_id,
    organization_id, certainty, user_id, started_at, answered_at, ended_at, recording_url, callback_state)
SELECT gen_random_uuid(), (SELECT id FROM cti_connection WHERE name = 'Bench'), 'bench ' || g.n, 'new_call',
    CASE WHEN g.n %% 4 = 0 THEN 'out' ELSE 'in' END, 'ended', d, d, '+' || d, 'Queue ' || g.n %% 7, p.id,
    p.organization_id, CASE WHEN p.id IS NULL THEN 'none' ELSE 'exact' END, CASE WHEN g.n %% 20 <> 1 THEN u.id END,
    at, CASE WHEN g.n %% 20 <> 1 THEN at + g.n %% 30 * interval '1 s' END, at + (30 + g.n %% 900) * interval '1 s',
    CASE WHEN g.n %% 3 = 0 THEN 'https://pbx.example/' || g.n ELSE '' END,
    CASE WHEN g.n %% 20 = 1 AND g.n %% 4 <> 0 THEN CASE WHEN g.n < 4000 THEN 'open' ELSE 'settled' END END
FROM generate_series(1, %(count)s::int) g (n)
JOIN LATERAL (SELECT now() - g.n * interval '1 minute' AS at, '48' || 530000000 + g.n AS d) t ON true
JOIN worker u ON u.n = g.n * 5 %% (SELECT count(*) FROM worker)
LEFT JOIN somebody p ON g.n %% 10 > 0 AND p.n = g.n %% (SELECT count(*) FROM somebody)
"""
_RUNG = """
INSERT INTO call_user (call_id, user_id)
SELECT c.id, u.id FROM call c JOIN worker u ON u.n = abs(hashtext(c.external_id)) %% (SELECT count(*) FROM worker)
WHERE c.external_id LIKE 'bench %%'
"""


def folder(contacts: int, calls: int) -> Path:
    """Where this base is kept for the next time."""
    place = Path(tempfile.gettempdir()) / f"ringbook-bench-calls-{contacts}-{calls}"
    place.mkdir(mode=0o711, exist_ok=True)
    return place


async def prepare(cluster: Cluster, contacts: int, calls: int) -> None:
    """Migrate, and fill what is missing; the base of a run before is left as it is."""
    await fill(cluster.url, contacts)
    began = time.perf_counter()
    async with await psycopg.AsyncConnection.connect(cluster.url, autocommit=True) as connection:
        found = await connection.execute("SELECT EXISTS (SELECT FROM call WHERE external_id = 'bench 1')")
        if (await found.fetchone() or (False,))[0]:
            return
        for statement in _PEOPLE.split(";"):
            await connection.execute(statement.encode())
        await connection.execute(_NUMBERS, {"count": NUMBERS})
        await connection.execute(_CALLS, {"count": calls})
        await connection.execute(_RUNG, {})
        await connection.execute("VACUUM ANALYZE")
    print(f"{NUMBERS} numbers and {calls} calls in {time.perf_counter() - began:.0f} s", flush=True)
