"""Questions of one request go out together, and only once."""

import asyncio
import gc
from typing import Any

import pytest
from tests.cast import Cast, eyes_of

from ringbook.core.answers import Answers
from ringbook.core.viewer import Viewer


class Book:
    """Knows the first letter of words; asked: what it was asked for, call by call."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    async def __call__(self, words: list[str], viewer: Viewer) -> dict[str, str]:
        self.asked.append(list(words))
        await asyncio.sleep(0)
        if "" in words:
            raise ValueError("no word")
        return {word: word[0] for word in words if word != "unknown"}


async def test_neighbours_ask_together_and_nobody_asks_twice(cast: Cast) -> None:
    book, answers, ola = Book(), Answers(), await eyes_of(cast.ola)
    found = await asyncio.gather(
        answers.of(book, ["ewa", "jan"], ola), answers.of(book, ["jan", "unknown"], ola), answers.of(book, [], ola)
    )
    assert found == [["e", "j"], ["j", None], []]
    assert book.asked == [["ewa", "jan", "unknown"]]
    assert await answers.of(book, ["jan", "ola"], ola) == ["j", "o"]
    assert book.asked[1:] == [["ola"]]
    answers.forget()
    await answers.of(book, ["jan"], ola)
    assert book.asked[2:] == [["jan"]]


async def test_a_question_that_fails_fails_for_all_who_asked_it(cast: Cast) -> None:
    book, answers, ola = Book(), Answers(), await eyes_of(cast.ola)
    failed = await asyncio.gather(answers.of(book, ["ewa"], ola), answers.of(book, [""], ola), return_exceptions=True)
    assert [str(one) for one in failed] == ["no word", "no word"]


async def test_who_gives_up_takes_nothing_from_others(cast: Cast) -> None:
    book, answers, ola = Book(), Answers(), await eyes_of(cast.ola)
    leaver = asyncio.ensure_future(answers.of(book, ["ewa"], ola))
    stayer = asyncio.ensure_future(answers.of(book, ["ewa"], ola))
    await asyncio.sleep(0)
    leaver.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaver
    assert await stayer == ["e"]


async def test_a_failure_that_nobody_waits_for_any_more_is_no_complaint(cast: Cast) -> None:
    """Two batches fail for one who asked for both, and is told of the first."""
    ready, complaints = asyncio.Event(), list[Any]()
    asyncio.get_running_loop().set_exception_handler(lambda loop, about: complaints.append(about["message"]))

    async def broken(words: list[str], viewer: Viewer) -> dict[str, str]:
        await ready.wait()
        raise ValueError(words[0])

    answers, ola = Answers(), await eyes_of(cast.ola)
    alone = asyncio.ensure_future(answers.of(broken, ["ewa"], ola))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    both = asyncio.ensure_future(answers.of(broken, ["ewa", "jan"], ola))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    ready.set()
    failed = await asyncio.gather(alone, both, return_exceptions=True)
    assert [str(one) for one in failed] == ["ewa", "ewa"]
    await asyncio.sleep(0)
    del answers, alone, both, failed
    gc.collect()
    assert complaints == []
