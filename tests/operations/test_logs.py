"""What stands in the log: enough to find what went wrong, nothing about people."""

import asyncio
import gc
import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest
from httpx2 import AsyncClient
from tests import factories as make
from tests.api import id_of
from tests.cast import raise_curtain
from tests.listening import session_of
from tests.messaging.house import mail_gateway
from tests.messaging.mail_server import mail_server
from tests.operations.machines import machine
from tests.telephony.asterisk.test_listening import until

from ringbook.core.observing.logs import Json, Text
from ringbook.identity.secrets import token_hash
from ringbook.telephony.lines.models import CtiConnection

SIGN_IN = "mutation($input: SessionInput!) { sessionCreate(input: $input) { userErrors { code } } }"
CANARIES = [
    "kanarek-haslo", "ewa.kanarkowa", "Kanarkowa", "601602603", "601 602 603", "+48601602603", "kanarek-temat",
    "kanarek-tresc", "kanarek-zeton", "ola@example.com",
]  # fmt: skip


@pytest.mark.committed
async def test_the_log_of_a_days_work_names_nobody(committed_database: str, tmp_path: Path) -> None:
    cast = await raise_curtain()
    ewa = await make.contact(last_name="Kanarkowa", phones=["601602603"], emails=["ewa.kanarkowa@example.com"])
    token = await session_of(cast.bartek)
    await CtiConnection.create(name="Office", region="PL", token_hash=token_hash("kanarek-zeton"))
    with mail_server() as mail:
        await mail_gateway(mail)
        async with (
            machine(committed_database, tmp_path, RINGBOOK_LOG="json") as (home, log),
            AsyncClient(trust_env=False) as http,
        ):
            asked = {"X-Ringbook": "1", "Origin": home}

            async def ask(document: str, cookie: str = token, **variables: Any) -> Any:
                headers = asked | ({"Cookie": f"ringbook={cookie}"} if cookie else {})
                answer = await http.post(
                    f"{home}/graphql", json={"query": document, "variables": variables}, headers=headers
                )
                return answer.json()

            wrong = {"email": "ola@example.com", "password": "kanarek-haslo"}
            refused = await ask(SIGN_IN, cookie="", input=wrong)
            assert refused["data"]["sessionCreate"]["userErrors"], refused
            found = await ask('{ contacts(first: 5, filter: {lastName: {startsWith: "Kanarkowa"}}) { nodes { id } } }')
            assert len(found["data"]["contacts"]["nodes"]) == 1, found
            await ask('{ contacts(first: 5, filter: {lastName: {nonsense: "Kanarkowa"}}) { nodes { id } } }')
            ring = {"event": "newCall", "from": "+48601602603", "to": "101", "direction": "in", "callId": "1"}
            statuses = [
                (await http.post(f"{home}/api/v1/cti/{token}", data=ring)).status_code
                for token in ("kanarek-zeton", "kanarek-haslo")
            ]
            assert statuses == [200, 401]
            await http.get(f"{home}/files/kanarek-haslo?phone=601602603")
            letter = {
                "channel": "EMAIL", "subject": "kanarek-temat", "body": "<p>kanarek-tresc</p>", "contactId": id_of(ewa),
            }  # fmt: skip
            sent = await ask(
                "mutation($input: MessageInput!) { messageSend(input: $input) { userErrors { code } } }", input=letter
            )
            assert sent["data"]["messageSend"]["userErrors"] == [], sent

            async def arrived() -> bool:
                return len(mail.letters) == 1

            await until(arrived, 60)
            mail.stop()  # and one that the server does not take
            await ask(
                "mutation($input: MessageInput!) { messageSend(input: $input) { userErrors { code } } }", input=letter
            )
            await asyncio.sleep(3)
        text = log.read_text()
    lines = [json.loads(line) for line in text.splitlines()]
    assert [canary for canary in CANARIES if canary in text] == []
    asked_for = {line["operation"]: line for line in lines if "operation" in line}
    assert {"mutation sessionCreate", "query contacts", "mutation messageSend"} <= set(asked_for)
    line = asked_for["query contacts"]
    assert (line["status"], line["user"], len(line["request"])) == (200, str(cast.bartek.id), 32)
    assert line["ms"] > 0
    assert all(line["time"] and line["level"] for line in lines)


def logged(formatter: logging.Formatter, problem: Exception) -> str:
    try:
        raise RuntimeError("for ewa@example.com") from problem
    except RuntimeError:
        record = logging.LogRecord("ours", logging.ERROR, __file__, 1, "It broke: %r", (problem,), sys.exc_info())
    return formatter.format(record)


@pytest.mark.parametrize("formatter", [Json(), Text()])
def test_exceptions_are_told_without_the_words_that_quote(formatter: logging.Formatter) -> None:
    text = logged(formatter, ValueError("ewa@example.com\r\n\x1b[31mis wrong"))
    assert "ewa@" not in text
    assert "\x1b" not in text
    assert "\r" not in text
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert "test_logs.py" in text
    assert "has no attribute 'nam'" in logged(formatter, AttributeError("'Contact' object has no attribute 'nam'"))


def test_a_line_of_json_is_one_line_whatever_is_in_it() -> None:
    record = logging.LogRecord("ours", logging.INFO, __file__, 1, "a\nb\r\x1b[31m %s", ("\u2028",), None)
    line = Json().format(record)
    assert "\n" not in line
    assert "\x1b" not in line
    assert json.loads(line)["level"] == "info"


class Unique(psycopg.errors.UniqueViolation):
    """As psycopg says it, with the row that is in the way."""

    def __str__(self) -> str:
        return 'duplicate key value violates unique constraint "one"\nDETAIL:  Key (email)=(ewa@example.com) exists.'


@pytest.mark.parametrize("formatter", [Json(), Text()])
def test_what_others_write_quotes_nobody(formatter: logging.Formatter) -> None:
    def line(logger: str, message: object, *arguments: object) -> str:
        return formatter.format(logging.LogRecord(logger, logging.ERROR, __file__, 1, message, arguments, None))

    assert "ewa@" not in line("ringbook", Unique())
    job = line("procrastinate.worker", "Job relabel[12](endings=['601602603'], than='(b)') ended with status: Error")
    assert "601602603" not in job
    assert "Job relabel[12](…) ended with status: Error" in job


async def test_a_task_that_nobody_waited_for_quotes_nobody(caplog: pytest.LogCaptureFixture) -> None:
    async def break_down() -> None:
        raise ValueError("ewa@example.com")

    asyncio.get_running_loop().create_task(break_down())
    await asyncio.sleep(0)
    gc.collect()
    [record] = [record for record in caplog.records if record.name == "asyncio"]
    assert "ewa@" in record.getMessage()
    for formatter in (Json(), Text()):
        text = formatter.format(record)
        assert "ewa@" not in text
        assert "Task exception was never retrieved" in text


@pytest.mark.parametrize("where", ["main", "thread"])
def test_what_ends_a_process_quotes_nobody_and_is_a_line(where: str) -> None:
    script = (
        "import threading\n"
        "from ringbook.core.observing.logs import set_up\n"
        "set_up('json')\n"
        "def work(): raise ValueError('ewa@example.com')\n"
        + ("work()" if where == "main" else "t = threading.Thread(target=work); t.start(); t.join()")
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    [line] = ended.stderr.splitlines()
    assert "ewa@" not in line
    assert json.loads(line)["error"] == "ValueError"
