"""How sure it is who calls: the rungs of the ladder, from the surest down."""

from enum import StrEnum


class CallerCertainty(StrEnum):
    REMEMBERED = "remembered"
    EXACT = "exact"
    NATIONAL = "national"
    SUFFIX = "suffix"
    EXTENSION_STRIPPED = "extension_stripped"
    ORGANIZATION = "organization"
    MENTIONED = "mentioned"
    NONE = "none"
