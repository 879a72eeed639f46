"""What somebody typed into the search, read in every way it may be meant."""

from dataclasses import dataclass, replace

from ringbook.core.errors import DomainError
from ringbook.core.folding import fold_all
from ringbook.core.viewer import Viewer
from ringbook.core.words import tidied
from ringbook.phones.filters import LONGEST, words


@dataclass(frozen=True, slots=True)
class Asked:
    """typed: the text without needless blanks. words: its words, folded; digits with blanks between them are one.

    regions: those in which numbers without a country code are read.
    """

    typed: str
    words: list[str]
    viewer: Viewer
    regions: list[str]

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def reread(self, words: list[str]) -> "Asked":
        """The same question with other words in it."""
        return replace(self, words=words)


async def read(text: str, viewer: Viewer, regions: list[str]) -> Asked:
    """Raises TOO_LONG."""
    typed = tidied(text)
    if len(typed) > LONGEST:
        raise DomainError("too_long", "At most {most} characters fit here.", field="text", most=LONGEST)
    found = words(typed)
    folded = await fold_all(found)
    return Asked(typed, [folded[word] for word in found], viewer, regions)
