"""Words that somebody may have meant."""

from collections.abc import Iterator
from itertools import islice, product

from tortoise import connections

SHORTEST = 4
"""Letters of a word that may be misspelt: shorter ones resemble too much."""
LONG = 6
"""Letters of a word in which two slips are forgiven."""
NEAREST, TRIED = 3, 4
"""Words that are taken for a misspelt one, and searches that are tried in all."""
_UNKNOWN = """
SELECT given.word FROM unnest(%s::text[]) AS given (word)
WHERE NOT EXISTS (SELECT 1 FROM search_word WHERE search_word.word >= given.word COLLATE "C"
                  AND search_word.word < (given.word || chr(1114111)) COLLATE "C")
"""
_ALIKE = """
SELECT word FROM search_word WHERE word = ANY(%s)
UNION ALL (SELECT word FROM search_word WHERE word %% %s ORDER BY similarity(word, %s) DESC, word LIMIT 50)
"""


async def meant(words: list[str]) -> list[list[str]]:
    """Other readings of folded `words`, the likeliest first: each misspelt word replaced by one that names have.

    A word is misspelt when no name has a word that begins with it.
    """
    long = [word for word in words if len(word) >= SHORTEST and not any(sign.isdigit() for sign in word)]
    unknown = {row["word"] for row in await _asked(_UNKNOWN, long)} if long else set()
    if not unknown:
        return []
    choices = [await _nearest(word) if word in unknown else [word] for word in words]
    return [list(each) for each in islice(product(*choices), TRIED)]


async def _nearest(word: str) -> list[str]:
    """The words that are fewest slips away, the most alike first; none if that is more than we forgive."""
    found = await _asked(_ALIKE, list(_slipped(word)), word, word)
    slips = {row["word"]: distance(word, row["word"]) for row in found}
    fewest = min(slips.values(), default=0)
    most = 1 if len(word) < LONG else 2
    return [each for each in slips if slips[each] == fewest <= most][:NEAREST]


def _slipped(word: str) -> Iterator[str]:
    """The word with two neighbours swapped, or a letter left out: such slips leave few trigrams of a short word."""
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
        yield word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]


async def _asked(sql: str, *values: object) -> list[dict[str, str]]:
    return await connections.get("default").execute_query_dict(sql, list(values))


def distance(one: str, other: str) -> int:
    """Letters added, left out, mistaken, or swapped with their neighbour, that turn one word into the other."""
    before, last = list[int](), list(range(len(other) + 1))
    for n, letter in enumerate(one, 1):
        row = [n]
        for m, facing in enumerate(other, 1):
            best = min(row[-1] + 1, last[m] + 1, last[m - 1] + (letter != facing))
            if n > 1 and m > 1 and letter == other[m - 2] and one[n - 2] == facing:
                best = min(best, before[m - 2] + 1)
            row.append(best)
        before, last = last, row
    return last[-1]
