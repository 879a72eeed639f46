"""One message to many: counted first, sent by a job that can be stopped and says who got none."""

import asyncio
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest

from ringbook.consents.models import Consent, ConsentChannel
from ringbook.contacts.models import Contact
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.history.actions import update
from ringbook.jobs.models import Job, JobItem, JobState
from ringbook.messaging.bulk import jobs
from ringbook.messaging.bulk.jobs import send_many
from ringbook.messaging.models import Message, MessageGateway, MessageState
from ringbook.messaging.sending import send_due
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, raise_curtain
from tests.documents import mutation
from tests.messaging.house import mail_gateway
from tests.messaging.mail_server import MailServer
from tests.messaging.test_sending import require_consent
from tests.patience import until

MANY = mutation(
    "messagesSend", "job { id title state } total ready skipped { reason code count } preview { to text }",
    takes="MessagesInput",
)  # fmt: skip
CANCEL = mutation("jobCancel", "job { state }", takes="JobInput")
REPORT = """query($id: ID!) { job(id: $id) { state total processed succeeded failed
    failures { nodes { label code message } } } }"""

pytestmark = pytest.mark.committed


@pytest.fixture
async def house(committed_database: str, mail: MailServer) -> Cast:
    cast = await raise_curtain()
    await mail_gateway(mail)
    await cast.bartek.roles.add(await cast.ola.roles.all().first())
    return cast


async def many(cast: Cast, **values: Any) -> dict[str, Any]:
    said = {
        "selection": {"filter": {}},
        "channel": "EMAIL",
        "subject": "Nowości",
        "body": "<p>Cześć {{contact.firstName}}</p>",
    }
    payload: dict[str, Any] = (await Api().as_(cast.bartek)(MANY, input=said | values))["messagesSend"]
    return payload


async def report(cast: Cast, id: str) -> dict[str, Any]:
    job: dict[str, Any] = (await Api().as_(cast.bartek)(REPORT, id=id))["job"]
    return job


async def work(job: Job) -> None:
    """As two workers do: one at the job, one at the queue."""

    async def queue() -> None:
        while True:
            await send_due()
            await asyncio.sleep(0.02)

    beating = asyncio.create_task(queue())
    try:
        await asyncio.wait_for(send_many(str(job.id)), 120)
    finally:
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)


async def queued(count: int) -> bool:
    return await Message.filter(state="queued").count() == count


async def people(count: int, **values: Any) -> list[Contact]:
    return [
        await make.contact(first_name=f"P{number}", emails=[f"p{number}@example.com"], **values)
        for number in range(count)
    ]


async def test_a_dry_run_counts_and_sends_nothing(house: Cast, mail: MailServer) -> None:
    await people(3)
    await make.contact(emails=["P0@example.com"])
    await make.contact()
    payload = await many(house, dryRun=True)
    assert (payload["job"], payload["total"], payload["ready"]) == (None, 5, 3)
    assert {skip["code"]: skip["count"] for skip in payload["skipped"]} == {"SAME_ADDRESS": 1, "NO_ADDRESS": 1}
    assert payload["preview"] == {"to": "p0@example.com", "text": "Cześć P0"}
    assert not await Job.exists()


async def test_everybody_gets_theirs_once_and_the_report_says_who_got_none(house: Cast, mail: MailServer) -> None:
    await people(150)
    twin, nobody = await make.contact(first_name="Twin", emails=["P7@example.com"]), await make.contact()
    mail.refusals["p3@example.com"] = "550 5.1.1 No such user"
    payload = await many(house)
    await work(await Job.get())
    told = await report(house, payload["job"]["id"])
    counts = {name: told[name] for name in ("state", "total", "processed", "succeeded", "failed")}
    assert counts == {"state": "DONE", "total": 152, "processed": 152, "succeeded": 149, "failed": 3}
    failures = {row["label"]: (row["code"], row["message"]) for row in told["failures"]["nodes"]}
    assert failures["p3@example.com"] == ("BOUNCED", "550 5.1.1 No such user")
    assert failures[twin.display_name][0] == "SAME_ADDRESS"
    assert failures[nobody.display_name] == ("NO_ADDRESS", f"{nobody.display_name} has no e-mail address.")
    assert len(mail.letters) == len({letter["To"] for letter in mail.letters}) == 149
    assert mail.doubled == []
    assert mail.sessions < 20
    assert {letter.get_body(("plain",)).get_content().strip() for letter in mail.letters} >= {"Cześć P5"}  # type: ignore[union-attr]


async def test_a_job_that_is_cut_off_goes_on_and_writes_to_nobody_twice(house: Cast, mail: MailServer) -> None:
    await people(120)
    await many(house)
    job = await Job.get()
    cut_off = asyncio.create_task(send_many(str(job.id)))
    await until(lambda: Message.filter(job_id=job.id).exists())
    cut_off.cancel()
    await asyncio.wait([cut_off])
    assert cut_off.cancelled()
    await work(job)
    assert (await Job.get()).succeeded == 120
    assert len(mail.letters) == len({letter["To"] for letter in mail.letters}) == 120


async def test_who_stops_it_stops_what_is_not_sent(house: Cast, mail: MailServer) -> None:
    await people(120)
    await MessageGateway.all().update(port=9)
    payload = await many(house)
    job = await Job.get()
    working = asyncio.create_task(send_many(str(job.id)))
    await until(partial(queued, 120))
    answer = (await Api().as_(house.bartek)(CANCEL, input={"id": payload["job"]["id"]}))["jobCancel"]
    assert answer["job"] == {"state": "CANCELLED"}
    await asyncio.wait_for(working, 60)
    assert await Message.filter(state=MessageState.CANCELLED).count() == 120
    await MessageGateway.all().update(port=mail.port)
    await send_due()
    assert mail.letters == []


async def test_a_gateway_that_is_switched_off_stops_the_queue_and_the_mailing_waits(
    house: Cast, mail: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "IDLE", 0.2)
    await people(30)
    await many(house)
    job = await Job.get()
    mail.slow = 0.05
    working = asyncio.create_task(work(job))
    while len(mail.letters) < 8:
        await asyncio.sleep(0.01)
    gateway = await MessageGateway.get()
    await update(gateway, active=False)
    await asyncio.wait_for(working, 60)
    known = len(mail.letters)
    await send_due()
    assert known < 30
    assert len(mail.letters) == known
    assert (await Job.get()).state is JobState.RUNNING
    await update(gateway, active=True)
    await work(job)
    assert ((await Job.get()).state, len(mail.letters), mail.doubled) == (JobState.DONE, 30, [])


async def test_who_withdraws_consent_meanwhile_gets_none(house: Cast, mail: MailServer) -> None:
    await require_consent()
    kind = await DictionaryEntry.get(name="Newsletter")
    those = await people(3)
    for person in those:
        await says(person, kind, granted=True)
    await MessageGateway.all().update(port=9)
    payload = await many(house)
    job = await Job.get()
    working = asyncio.create_task(work(job))
    await until(partial(queued, 3))
    await says(those[1], kind, granted=False)
    await MessageGateway.all().update(port=mail.port, resume_at=None)
    await Message.filter(state="queued").update(next_try_at=job.created_at)
    await working
    assert sorted(letter["To"] for letter in mail.letters) == ["p0@example.com", "p2@example.com"]
    told = await report(house, payload["job"]["id"])
    [failure] = told["failures"]["nodes"]
    assert (told["succeeded"], failure["label"], failure["code"]) == (2, "p1@example.com", "CANCELLED")
    assert "Newsletter" in failure["message"]


async def test_it_takes_both_rights_and_a_selection(house: Cast, mail: MailServer) -> None:
    assert codes(await many(house)) == [("NOTHING_SELECTED", "selection")]
    ewa = await make.contact(emails=["ewa@example.com"])
    chosen = {"selection": {"ids": [id_of(ewa)]}}
    assert codes(await many(house, **chosen, body="<p>{{nonsense}}</p>")) == [("UNKNOWN_FIELD", "body")]
    await MessageGateway.all().update(active=False)
    assert codes(await many(house, **chosen)) == [("NO_GATEWAY", "channel")]
    assert not await JobItem.exists()
    assert not await Job.filter(state=JobState.RUNNING).exists()


async def says(person: Contact, kind: DictionaryEntry, *, granted: bool) -> None:
    values = {"at": datetime.now(UTC), "channel": ConsentChannel.WEB, "by_name": "Test"}
    await Consent.create(contact=person, kind=kind, granted=granted, **values)
