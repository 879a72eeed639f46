"""What every process of ours imports, before it is forked off; nothing of the environment is read here."""

import asyncio
import gc

import uvicorn.lifespan.on
import uvicorn.loops.auto
import uvicorn.main
import uvicorn.protocols.http.auto
import uvicorn.protocols.websockets.auto  # noqa: F401

import ringbook.main  # noqa: F401
from ringbook.settings import settings
from ringbook.worker import import_jobs
from tests import once

import_jobs()
asyncio.run(once.build())
assert not settings.cache_info().currsize
gc.collect()
gc.freeze()  # whoever looks through what all share gets a copy of it: that was half of a server's start
