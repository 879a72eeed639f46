"""Files in a bucket of S3, or of what speaks like it. Whole or not at all is the bucket's own promise.

A server that is killed while it sends leaves parts in the bucket that only the bucket sees; a lifecycle rule there
(`AbortIncompleteMultipartUpload`) takes them away.
"""

import asyncio
import logging
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from obstore.exceptions import BaseError
from obstore.store import S3Store

from ringbook.core.storage.errors import full, naming_full_disks, unavailable
from ringbook.settings import Settings

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig, S3Config

log = logging.getLogger(__name__)
PIECE = 2**20
"""Bytes given on at a time."""
PATIENCE: "RetryConfig" = {"max_retries": 3, "retry_timeout": timedelta(seconds=15)}
"""How long a bucket that does not answer is asked again, before a person is told."""
TIMES: "ClientConfig" = {"connect_timeout": "5s", "read_timeout": "30s", "timeout": "10m"}


class Bucket:
    def __init__(self, store: S3Store) -> None:
        self.store = store

    @classmethod
    def of(cls, config: Settings) -> "Bucket":
        """The one that the settings name; without a key, what the machine itself is allowed."""
        address = urlsplit(config.storage_url or "")
        said: S3Config = {"region": config.storage_region, "disable_bulk_delete": True}
        if config.storage_endpoint:
            said["endpoint"] = config.storage_endpoint
        if config.storage_key and config.storage_secret:
            said["access_key_id"] = config.storage_key
            said["secret_access_key"] = config.storage_secret.get_secret_value()
        client: ClientConfig = {**TIMES, "allow_http": (config.storage_endpoint or "").startswith("http:")}
        prefix = address.path.strip("/") or None
        return cls(S3Store(address.netloc, prefix=prefix, config=said, client_options=client, retry_config=PATIENCE))

    async def put(self, key: str, body: AsyncIterator[bytes]) -> None:
        with _answered():
            await self.store.put_async(key, body)

    @asynccontextmanager
    async def opened(self, key: str, start: int, stop: int | None) -> AsyncIterator[AsyncIterator[bytes]]:
        part: Any = (start, stop) if stop is not None else {"offset": start}
        with _answered():
            found = await self.store.get_async(key, options={"range": part} if start or stop is not None else {})
        yield _pieces(found)

    @asynccontextmanager
    async def at_hand(self, key: str) -> AsyncIterator[Path]:
        with tempfile.NamedTemporaryFile(prefix="ringbook-") as file:
            async with self.opened(key, 0, None) as pieces:
                async for piece in pieces:
                    with naming_full_disks():
                        await asyncio.to_thread(file.write, piece)
            with naming_full_disks():
                file.flush()
            yield Path(file.name)

    async def copy(self, source: str, key: str) -> None:
        with _answered():
            await self.store.copy_async(source, key)

    async def delete(self, key: str) -> None:
        with _answered(), suppress(FileNotFoundError):
            await self.store.delete_async(key)

    async def listed(self, folder: str, before: datetime) -> AsyncIterator[list[str]]:
        with _answered():
            async for page in self.store.list(folder, chunk_size=1000):
                yield [item["path"] for item in page if item["last_modified"] < before]

    async def every(self) -> AsyncIterator[list[tuple[str, int]]]:
        with _answered():
            async for page in self.store.list(chunk_size=1000):
                yield [(item["path"], item["size"]) for item in page]

    async def tidy(self, before: datetime) -> None:
        """Nothing to do: see above."""


async def _pieces(found: Any) -> AsyncIterator[bytes]:
    with _answered():
        async for piece in found.stream(min_chunk_size=PIECE):
            yield bytes(piece)


@contextmanager
def _answered() -> Iterator[None]:
    """What the bucket says no with is logged, and told to people in a sentence."""
    try:
        yield
    except (BaseError, PermissionError) as error:
        log.error("The storage answered: %s", str(error).partition("\n\nDebug source:")[0])
        raise (full() if "StorageFull" in str(error) else unavailable()) from error
