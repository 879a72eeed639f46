"""One request on stdin, one answer on stdout, the end."""

import json
import resource
import sys
from contextlib import suppress
from typing import Any

MEMORY = 1024 * 2**20
"""Bytes of address space: a picture of 25 megapixels takes some 300 of its millions."""
SECONDS = 10
"""Of the processor."""


def main() -> None:
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):  # macOS has no bound for addresses
            resource.setrlimit(kind, (most, most))
    said, drawn = _answer(json.loads(sys.stdin.readline()))
    sys.stdout.buffer.write(json.dumps({**said, "sizes": [len(each) for each in drawn]}).encode() + b"\n")
    sys.stdout.buffer.writelines(drawn)


def _answer(request: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    from ringbook.uploads.drawing import pages, pictures  # under the limits

    path = request["path"]
    try:
        match request["task"]:
            case "avatar":
                return {}, pictures.avatar(path, request["crop"])
            case "count":
                return {"pages": pages.count(path) if request["pdf"] else pictures.count(path)}, []
            case task:
                draw = pages.preview if request["pdf"] else pictures.preview
                assert task == "preview"
                return {}, [draw(path, request["page"])]
    except pictures.Refused as refusal:
        return {"refused": str(refusal)}, []


main()
