"""Where the processes of this machine put their figures together."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ringbook.core.preflight import CannotStart

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Read by the client of Prometheus when it is imported, so it is set before the processes begin."""


def share_figures(state: Path) -> None:
    """The processes begun from here on count together, in a folder of the state that starts empty."""
    folder = state / "metrics"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    os.environ[FOLDER] = str(folder)


@contextmanager
def show_figures(address: str) -> Iterator[None]:
    """This process's own, over HTTP to whoever asks at host:port; no token guards them."""
    from prometheus_client import start_http_server

    host, _, port = address.rpartition(":")
    try:
        server, thread = start_http_server(int(port), host.strip("[]"))
    except OSError as error:
        raise CannotStart(f"RINGBOOK_WORKER_METRICS: nobody can listen at {address} ({error.strerror}).") from None
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
