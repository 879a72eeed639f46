"""What every process of ours imports, before it is forked off; nothing of the environment is read here."""

import uvicorn.lifespan.on
import uvicorn.loops.auto
import uvicorn.main
import uvicorn.protocols.http.auto
import uvicorn.protocols.websockets.auto  # noqa: F401

import ringbook.main  # noqa: F401
from ringbook.settings import settings
from ringbook.worker import import_jobs

import_jobs()
assert not settings.cache_info().currsize
