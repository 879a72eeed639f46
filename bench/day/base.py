"""The base that is measured: the demo and its crowd with many activities and tickets, one contact with a long story."""

import asyncio
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg

from ringbook import seed
from ringbook.contacts.models import Contact
from ringbook.core.database import connected
from ringbook.core.ids import uuid7
from ringbook.core.migrate import migrate
from ringbook.core.postgres import Cluster
from ringbook.crms.models import Crm
from ringbook.organizations.models import Organization
from ringbook.seed.demo import CROWD

PEOPLE = 10_000
TABLES = {
    "note": "id, contact_id, body, created_at, updated_at",
    "logged_event": "id, contact_id, kind, direction, outcome, body, at, created_at, updated_at",
    "event": "id, at, name, subject_type, subject_id, version, by_name, via, told_at",
    "event_link": "id, subject_id, event_id, story",
}
LONG, SHORT = "Długa", "Krótka"
"""Last names of two contacts of one company: with the long story, and with one of 100 entries."""
FEW = 100
_PEOPLE = """
CREATE TEMP TABLE somebody AS SELECT id, organization_id, row_number() OVER (ORDER BY id) - 1 AS n
FROM contact WHERE deleted_at IS NULL;
CREATE TEMP TABLE worker AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM user_account;
CREATE TEMP TABLE urgency AS SELECT id, row_number() OVER (ORDER BY rank) - 1 AS n
FROM dictionary_entry WHERE kind = 'priority';
CREATE TEMP TABLE step AS SELECT id, type_id, category, row_number() OVER (ORDER BY type_id, rank) - 1 AS n
FROM ticket_state;
ANALYZE somebody, worker, urgency, step
"""
# Nine of ten of the past are done; one in five has a note.
_ACTIVITIES = """
INSERT INTO activity (id, kind, subject, contact_id, organization_id, assignee_id, author_id, priority_id, starts_at,
    ends_at, note, done_at, created_at, updated_at)
SELECT gen_random_uuid(), (ARRAY['task', 'conversation', 'meeting', 'phone_meeting'])[1 + g.n %% 4],
    'Sprawa ' || g.n || ' ' || (ARRAY['oferta', 'umowa', 'reklamacja', 'dostawa'])[1 + g.n / 4 %% 4], p.id,
    p.organization_id, u.id, u.id, y.id, at, at + interval '30 minutes',
    CASE WHEN g.n %% 5 = 0 THEN 'Notatka ' || g.n ELSE '' END, CASE WHEN at < now() AND g.n %% 10 > 0 THEN at END,
    at - interval '9 days', at - interval '9 days'
FROM generate_series(1, %(count)s::int) g (n)
JOIN LATERAL (SELECT now() + (g.n - %(count)s * 0.9) * interval '3 minutes' AS at) t ON true
JOIN somebody p ON p.n = g.n %% (SELECT count(*) FROM somebody)
JOIN worker u ON u.n = g.n %% (SELECT count(*) FROM worker)
JOIN urgency y ON y.n = g.n %% (SELECT count(*) FROM urgency)
"""
# One in twenty is anywhere in its flow; the others are closed.
_TICKETS = """
INSERT INTO ticket (id, number, subject, description, crm_id, type_id, priority_id, state_id, assignee_id, contact_id,
    organization_id, due_at, created_at, updated_at, author_id, resolved_at)
SELECT gen_random_uuid(), nextval('ticket_number'),
    (ARRAY['Słuchawka', 'Faktura', 'Zamówienie', 'Dostawa', 'Reklamacja'])[1 + g.n %% 5] || ' ' || md5(g.n::text),
    '<p>' || md5((g.n + 7)::text) || ' opis sprawy</p>', %(crm)s, s.type_id, y.id, s.id,
    CASE WHEN g.n %% 3 = 0 THEN u.id END, p.id, CASE WHEN g.n %% 2 = 0 THEN p.organization_id END,
    now() + (g.n %% 1000 - 900) * interval '1 hour', at, at, u.id,
    CASE WHEN s.category IN ('resolved', 'closed') THEN at END
FROM generate_series(1, %(count)s::int) g (n)
JOIN LATERAL (SELECT now() - g.n * interval '1 minute' AS at) t ON true
JOIN somebody p ON p.n = g.n * 7 %% (SELECT count(*) FROM somebody)
JOIN worker u ON u.n = g.n %% (SELECT count(*) FROM worker)
JOIN urgency y ON y.n = g.n %% (SELECT count(*) FROM urgency)
JOIN LATERAL (
    SELECT * FROM step ORDER BY (category = 'closed') = (g.n %% 20 > 0) DESC, (g.n + step.n) %% 7 LIMIT 1
) s ON true
"""


def folder(rows: int, entries: int) -> Path:
    """Where this base is kept for the next time."""
    place = Path(tempfile.gettempdir()) / f"ringbook-bench-day-{rows}-{entries}"
    place.mkdir(mode=0o711, exist_ok=True)
    return place


def prepare(cluster: Cluster, rows: int, entries: int) -> None:
    asyncio.run(_prepare(cluster.url, rows, entries))


async def _prepare(url: str, rows: int, entries: int) -> None:
    """Migrate, and fill what is missing; the base of a run before is left as it is."""
    await migrate(url)
    async with connected(url, statement_seconds=None):
        if await Contact.filter(last_name=LONG).exists():
            return
        began = time.perf_counter()
        await seed.demo(url)
        crm = await Crm.get(name="Sprzedaż")
        await seed.crowd(url, crm, PEOPLE, skip=CROWD)
        company = await Organization.create(crm=crm, name="Opowieści Sp. z o.o.")
        who: dict[str, Any] = {"crm": crm, "first_name": "Ewa", "organization": company}
        told = [await Contact.create(**who, last_name=name) for name in (LONG, SHORT)]
        async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
            for statement in _PEOPLE.split(";"):
                await connection.execute(statement)
            for statement in (_ACTIVITIES, _TICKETS):
                await connection.execute(statement, {"count": rows, "crm": crm.id})
            for contact, count in zip(told, (entries, FEW), strict=True):
                await _tell(connection, contact, company, count)
            await connection.execute("VACUUM ANALYZE")
        took = time.perf_counter() - began
        print(f"{rows} activities, as many tickets, {entries} entries in {took:.0f} s", flush=True)


async def _tell(connection: psycopg.AsyncConnection, contact: Contact, company: Organization, count: int) -> None:
    """Notes, one a minute up to now; the first ones, half of FEW, are e-mails."""
    now = datetime.now(UTC)
    tables: dict[str, list[tuple[Any, ...]]] = {table: [] for table in TABLES}
    for place in range(count):
        at, id, event = now - (count - place) * timedelta(minutes=1), uuid7(), uuid7()
        event = UUID(int=int(at.timestamp() * 1000) << 80 | event.int & (1 << 80) - 1)
        kind, name = ("LoggedEvent", "event.logged") if place < FEW // 2 else ("Note", "note.added")
        if kind == "Note":
            tables["note"].append((id, contact.id, f"Rozmowa {place}: ustalono termin i cenę.", at, at))
        else:
            tables["logged_event"].append((id, contact.id, "email", "out", "sent", f"Oferta {place}", at, at, at))
        tables["event"].append((event, at, name, kind, id, 1, "Bench", "import", now))
        tables["event_link"] += [(uuid7(), subject.id, event, True) for subject in (contact, company)]
    for table, columns in TABLES.items():
        async with connection.cursor().copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
            for row in tables[table]:
                await copy.write_row(row)
