"""What a GraphQL document may ask for, checked in linear time before anything else looks at it."""

from ringbook.core.limits.bounds import Refused
from ringbook.core.limits.extension import DocumentLimits
from ringbook.core.limits.known import sized
from ringbook.core.limits.measure import measure
from ringbook.limits import Limits

__all__ = ["DocumentLimits", "Limits", "Refused", "measure", "sized"]
