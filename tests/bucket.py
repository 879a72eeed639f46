"""A small S3, over real HTTP: the documented answers to what a client of object storage asks."""

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import uuid4
from xml.sax.saxutils import escape

KEY, SECRET, REGION, BUCKET = "our-key", "our-secret", "eu-central-1", "crm"


class Bucket:
    """What is in it: whole objects by key, and the parts of uploads that are not complete."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}
        self.written: dict[str, datetime] = {}
        self.parts: dict[str, dict[int, bytes]] = {}
        self.refusal: tuple[int, str] | None = None
        """The status and code that every request is answered with."""
        self.asked: list[str] = []
        """Methods and keys, with the range that was asked for."""
        self.url = ""

    def keep(self, key: str, body: bytes) -> None:
        self.objects[key], self.written[key] = body, datetime.now(UTC)

    def age(self, by: timedelta) -> None:
        self.written = {key: at - by for key, at in self.written.items()}

    @property
    def environment(self) -> dict[str, str]:
        """The settings of a Ringbook that keeps its files here, below ringbook/."""
        return {
            "storage_url": f"s3://{BUCKET}/ringbook",
            "storage_endpoint": self.url,
            "storage_region": REGION,
            "storage_key": KEY,
            "storage_secret": SECRET,
        }


@contextmanager
def served() -> Iterator[Bucket]:
    bucket = Bucket()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"bucket": bucket}))
    server.daemon_threads = True
    bucket.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield bucket
    finally:
        server.shutdown()
        server.server_close()


class Handler(BaseHTTPRequestHandler):
    bucket: Bucket
    protocol_version = "HTTP/1.1"

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except ConnectionError:
            self.close_connection = True

    def answer(self) -> None:
        address = urlsplit(self.path)
        self.query = {name: values[0] for name, values in parse_qs(address.query, keep_blank_values=True).items()}
        self.key = unquote(address.path).removeprefix(f"/{BUCKET}").removeprefix("/")
        self.body = self.rfile.read(int(self.headers.get("content-length", 0)))
        part = self.headers.get("range", "")
        self.bucket.asked.append(f"{self.command} {self.key} {part}".strip())
        if self.bucket.refusal:
            self.refuse(*self.bucket.refusal)
        elif f"Credential={KEY}/" not in self.headers.get("authorization", ""):
            self.refuse(403, "InvalidAccessKeyId")
        elif self.headers.get("x-amz-content-sha256") != hashlib.sha256(self.body).hexdigest():
            self.refuse(400, "XAmzContentSHA256Mismatch")
        else:
            getattr(self, f"on_{self.command.lower()}")()

    do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = answer

    def on_get(self) -> None:
        if not self.key:
            self.list()
        elif self.key not in self.bucket.objects:
            self.refuse(404, "NoSuchKey")
        else:
            body = self.bucket.objects[self.key]
            found = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("range", ""))
            if not found:
                return self.reply(200, body, self.facts())
            start, stop = int(found[1]), min(int(found[2] or len(body) - 1), len(body) - 1)
            if start >= len(body):
                return self.refuse(416, "InvalidRange")
            facts = {**self.facts(), "Content-Range": f"bytes {start}-{stop}/{len(body)}"}
            self.reply(206, body[start : stop + 1], facts)
        return None

    def on_head(self) -> None:
        if self.key in self.bucket.objects:
            self.reply(200, self.bucket.objects[self.key], self.facts())
        else:
            self.reply(404, b"")

    def on_put(self) -> None:
        if "uploadId" in self.query:
            self.bucket.parts[self.query["uploadId"]][int(self.query["partNumber"])] = self.body
            return self.reply(200, b"", {"ETag": tag(self.body)})
        if source := self.headers.get("x-amz-copy-source"):
            body = self.bucket.objects.get(unquote(source).removeprefix("/").removeprefix(f"{BUCKET}/"))
            if body is None:
                return self.refuse(404, "NoSuchKey")
            self.bucket.keep(self.key, body)
            return self.reply(200, f"<CopyObjectResult><ETag>{tag(body)}</ETag></CopyObjectResult>".encode())
        self.bucket.keep(self.key, self.body)
        return self.reply(200, b"", self.facts())

    def on_post(self) -> None:
        if "uploads" in self.query:
            id = uuid4().hex
            self.bucket.parts[id] = {}
            inside = f"<Bucket>{BUCKET}</Bucket><Key>{escape(self.key)}</Key><UploadId>{id}</UploadId>"
            return self.reply(200, f"<InitiateMultipartUploadResult>{inside}</InitiateMultipartUploadResult>".encode())
        parts = self.bucket.parts.pop(self.query["uploadId"])
        self.bucket.keep(self.key, b"".join(parts[number] for number in sorted(parts)))
        inside = f"<Bucket>{BUCKET}</Bucket><Key>{escape(self.key)}</Key><ETag>{self.facts()['ETag']}</ETag>"
        return self.reply(200, f"<CompleteMultipartUploadResult>{inside}</CompleteMultipartUploadResult>".encode())

    def on_delete(self) -> None:
        if "uploadId" in self.query:
            self.bucket.parts.pop(self.query["uploadId"], None)
        else:
            self.bucket.objects.pop(self.key, None)
        self.reply(204, b"")

    def list(self) -> None:
        """ListObjectsV2, in pages."""
        most, start = int(self.query.get("max-keys", 1000)), self.query.get("continuation-token", "")
        keys = sorted(key for key in self.bucket.objects if key.startswith(self.query["prefix"]) and key > start)
        page, more = keys[:most], len(keys) > most
        rows = "".join(
            f"<Contents><Key>{escape(key)}</Key><LastModified>{self.bucket.written[key]:%Y-%m-%dT%H:%M:%S.000Z}"
            f"</LastModified><ETag>{tag(self.bucket.objects[key])}</ETag>"
            f"<Size>{len(self.bucket.objects[key])}</Size></Contents>"
            for key in page
        )
        token = f"<NextContinuationToken>{escape(page[-1])}</NextContinuationToken>" if more else ""
        head = f"<Name>{BUCKET}</Name><KeyCount>{len(page)}</KeyCount><IsTruncated>{str(more).lower()}</IsTruncated>"
        self.reply(200, f"<ListBucketResult>{head}{token}{rows}</ListBucketResult>".encode())

    def facts(self) -> dict[str, str]:
        written = format_datetime(self.bucket.written[self.key], usegmt=True)
        return {"ETag": tag(self.bucket.objects[self.key]), "Last-Modified": written}

    def refuse(self, status: int, code: str) -> None:
        body = f"<Error><Code>{code}</Code><Message>No.</Message><Key>{escape(self.key)}</Key></Error>"
        self.reply(status, body.encode())

    def reply(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


def tag(body: bytes) -> str:
    return f'"{hashlib.md5(body).hexdigest()}"'
