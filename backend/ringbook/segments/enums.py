"""The enums of the segmentation under the names that the API gives them."""

from ringbook.core.enums import describe
from ringbook.segments.models import Condition, Parameter

__all__ = ["Condition", "Parameter"]

describe(
    Condition,
    "How a classifier looks at its field.",
    name="ClassifierCondition",
    VALUE="Points for each listed value; of several that match the highest.",
    RANGE=(
        "Points for each range of a number, over custom fields of numbers only; where ranges overlap, the one"
        " entered first."
    ),
    EXISTS="Points if the field is filled in.",
)
describe(
    Parameter,
    "A field that every contact has.",
    name="ClassifierParameter",
    FIRST_NAME="What they are called by; given name.",
    LAST_NAME="Their surname.",
    EMAIL="Any of the e-mail addresses.",
    STAGE="The stage, one of the Crm's list.",
    POSITION="The position in the organization, one of the Crm's list.",
    TAGS="Any of the tags.",
    SOURCE="Where the contact came from, one of the Crm's list.",
    COUNTRY="The country, as it is written.",
    VOIVODESHIP="The region; in Poland the voivodeship.",
    CITY="The town.",
    POSTAL_CODE="As the country writes it, such as 00-950.",
    ADDRESS1="The first line of the address.",
    ADDRESS2="The second line of the address.",
)
