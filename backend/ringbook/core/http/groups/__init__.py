"""One answer for all who ask alike and may see alike (decision 0039).

A client's subscription becomes a member of a group when its door says that it can be shared. The group listens, and
makes each answer once, with a viewer who is somebody with these rights. When making it asks who that is, the answer is
thrown away and everybody is answered on their own. Before each answer all members' rights are looked at together.
"""

from ringbook.core.http.groups.alike import Asked
from ringbook.core.http.groups.crowd import ANEW, Crowd
from ringbook.core.http.groups.member import Member
from ringbook.core.http.groups.outlet import Behind, Outlet, Send
from ringbook.core.http.groups.registry import Registry, Stamp
from ringbook.core.http.groups.somebody import Common

__all__ = ["ANEW", "Asked", "Behind", "Common", "Crowd", "Member", "Outlet", "Registry", "Send", "Stamp"]
