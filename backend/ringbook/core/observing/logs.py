"""Lines of the log, as text for people or JSON for machines, without anything about people.

What an exception says may quote rows and inputs ("Key (email)=(ewa@…) already exists"): its type, place and what it
says about our own code are kept, its other words are not.
"""

import logging
import re
import sys
import threading
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Literal

import orjson
import psycopg

from ringbook.core.preflight import CannotStart
from ringbook.core.request_id import request_id

Format = Literal["text", "json"]
ABOUT_CODE = (TypeError, AttributeError, NameError, ImportError, NotImplementedError, CannotStart)
"""Exceptions that speak of the program and its settings, not of its data."""
FOREIGN = ("uvicorn", "uvicorn.error", "uvicorn.access", "procrastinate")
ARGUMENTS = re.compile(r"\(.*\)", re.DOTALL)
"""What Procrastinate says of a job: `relabel[12](endings=['601602603'])`."""
log = logging.getLogger(__name__)


def set_up(format: Format) -> None:
    """For the whole process. Text tells what went wrong; JSON also has a line for each request."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Json() if format == "json" else Text())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("ringbook.requests").setLevel(logging.INFO if format == "json" else logging.WARNING)
    for name in FOREIGN:
        other = logging.getLogger(name)
        other.handlers, other.propagate = [], True
    sys.excepthook = _uncaught
    threading.excepthook = lambda ended: _uncaught(ended.exc_type, ended.exc_value, ended.exc_traceback)


def _uncaught(kind: type[BaseException], problem: BaseException | None, trace: TracebackType | None) -> None:
    """What nobody caught would be printed by Python itself, with its words."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, problem or kind(), trace)
        return
    log.critical("Nobody caught what went wrong.", exc_info=(kind, problem or kind(), trace))


class Json(logging.Formatter):
    """{"time", "level", "logger", "message", "request", and what else is known}, one line each."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": said(record),
        }
        line |= {"request": request_id()} if request_id() else {}
        line |= getattr(record, "facts", {})
        if record.exc_info and record.exc_info[1]:
            line["error"], line["trace"] = told(record.exc_info[1]), places(record.exc_info[1])
        return orjson.dumps(line, default=str).decode()


class Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        lines = [f"{record.levelname}: {said(record)}"]
        if record.exc_info and record.exc_info[1]:
            lines += [f"  {place}" for place in places(record.exc_info[1])] + [f"  {told(record.exc_info[1])}"]
        return "\n".join(line.replace("\n", " ") for line in lines)


def said(record: logging.LogRecord) -> str:
    """The message; exceptions among its values are told as we do, and of what others write the part without values."""
    if isinstance(record.msg, BaseException):
        return told(record.msg)
    if record.name == "asyncio":  # below the first line it shows tasks, with the exceptions that ended them
        return record.getMessage().partition("\n")[0]
    if record.name.startswith("procrastinate"):
        return ARGUMENTS.sub("(…)", record.getMessage())
    if not isinstance(record.args, tuple):
        return record.getMessage()
    arguments = tuple(told(each) if isinstance(each, BaseException) else each for each in record.args)
    return str(record.msg) % arguments if arguments else str(record.msg)


def told(problem: BaseException) -> str:
    """Its type, and of its words those that quote nothing."""
    name = type(problem).__name__
    if isinstance(problem, psycopg.Error):
        where = (problem.sqlstate, problem.diag.table_name, problem.diag.constraint_name)
        return " ".join([name, *filter(None, where)])
    if isinstance(problem, OSError):
        return f"{name} {problem.strerror or ''}".strip()
    return f"{name}: {problem}" if isinstance(problem, ABOUT_CODE) else name


def places(problem: BaseException) -> list[str]:
    """Where it came from: the causes first, each with the lines it passed, the innermost last."""
    cause = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    before = [*places(cause), f"{told(cause)}, and then"] if cause else []
    frames = traceback.extract_tb(problem.__traceback__)
    return before + [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
