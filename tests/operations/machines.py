"""A machine: a web server and a worker, each a process of its own, with a state folder that nobody shares."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from httpx2 import AsyncClient, ConnectError
from tests.forks import Fork
from tests.server import ROOT, environment

from ringbook.core.preflight import free_port


@asynccontextmanager
async def machine(url: str, state: Path, **settings: Any) -> AsyncIterator[tuple[str, Path]]:
    """Its address, and the file that its lines go to."""
    state.mkdir(exist_ok=True)
    port, log = free_port("127.0.0.1", 0), state / "log"
    variables = environment(DATABASE_URL=url, RINGBOOK_STATE=state, RINGBOOK_PORT=port, **settings)
    variables["PYTHONPATH"] = os.pathsep.join([str(ROOT / "backend"), str(ROOT)])
    web = ["uvicorn", "ringbook.main:app", "--port", str(port), "--no-access-log", "--log-level", "warning"]
    with log.open("w") as file:
        processes = [
            await asyncio.create_subprocess_exec(sys.executable, "-m", *each, env=variables, stdout=file, stderr=file)
            for each in (web, ["ringbook.worker"])
        ]
        try:
            await _ready(f"http://127.0.0.1:{port}")
            yield f"http://127.0.0.1:{port}", log
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                await process.wait()


@asynccontextmanager
async def quick_machine(url: str, state: Path, **settings: Any) -> AsyncIterator[str]:
    """The same in a moment, without a file of its lines; its address."""
    state.mkdir(exist_ok=True)
    port = free_port("127.0.0.1", 0)
    variables = environment(DATABASE_URL=url, RINGBOOK_STATE=state, RINGBOOK_PORT=port, **settings)
    web = ["ringbook.main:app", "--port", str(port), "--no-access-log", "--log-level", "warning"]
    processes = [Fork("uvicorn.__main__", *web, environment=variables), Fork("ringbook.worker", environment=variables)]
    try:
        await _ready(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            await asyncio.to_thread(process.wait, 30)


async def _ready(home: str) -> None:
    async with AsyncClient(trust_env=False) as http, asyncio.timeout(180):
        while True:
            try:
                if (await http.get(f"{home}/ready")).status_code == 200:
                    return
            except ConnectError:
                pass
            await asyncio.sleep(0.1)
