"""What a role can grant, and the roles that exist from the start (ACC-3)."""

from dataclasses import dataclass
from enum import StrEnum


class PermissionGroup(StrEnum):
    RECORDS = "records"
    ACCOUNTS = "accounts"
    TELEPHONY = "telephony"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Permission:
    """A right of its own. sentence: in English, what it lets one do; people read it through `say()`."""

    name: str
    group: PermissionGroup
    sentence: str


CATALOGUE = {
    PermissionGroup.RECORDS: {
        "contacts:read": "Open contacts and their lists",
        "contacts:edit": "Add and change contacts",
        "contacts:delete": "Move contacts to the trash",
        "contacts:import": "Import contacts from a spreadsheet",
        "contacts:duplicate": "Save a contact or an organization although one with the same number or address is there",
        "organizations:read": "Open organizations and their lists",
        "organizations:edit": "Add and change organizations",
        "organizations:delete": "Move organizations to the trash",
        "files:edit": "Add, change and delete files",
        "activities:edit": "Plan and change activities",
        "activities:project": "See the activities of one's projects, not only one's own",
        "activities:all": "See everybody's activities",
        "tickets:read": "Open tickets and their lists",
        "tickets:edit": "Add, change and answer tickets",
        "tickets:delete": "Delete tickets",
        "notes:add": "Leave notes and logged events on the timeline",
        "notes:moderate": "Change and delete other people's notes and logged events",
        "records:bulk": "Change or delete many contacts or organizations at once",
        "records:merge": "Merge contacts or organizations, and judge suspected duplicates",
        "records:export": "Export lists to a spreadsheet",
        "views:share": "Share views of lists with everybody",
    },
    PermissionGroup.ACCOUNTS: {
        "accounts:all": "Read and change all accounts",
        "accounts:project": "Read and change the accounts of the Crms of one's projects",
        "customers:own": "Read and change the customers one looks after",
        "customers:read": "Read all customers",
        "customers:edit": "Read and change all customers",
        "partners:own": "Read and change the partners one looks after",
        "partners:read": "Read all partners",
        "partners:edit": "Read and change all partners",
    },
    PermissionGroup.TELEPHONY: {
        "calls:read": "See the calls of the accounts one sees, and one's own",
        "calls:listen": "Listen to recordings of the calls one sees",
        "calls:dial": "Dial contacts",
        "messages:send": "Send e-mails, text messages and faxes to the accounts one sees",
    },
    PermissionGroup.SETTINGS: {
        "crms:configure": "Set up Crms, dictionaries, custom fields and segmentation",
        "projects:edit": "Set up projects and their members",
        "users:edit": "Add users, set up roles and give them, set extensions",
        "keys:create": "Make API keys, with which programs act for oneself",
        "telephony:configure": "Connect PBXes",
        "messages:configure": "Set up how messages are sent, and their templates",
        "webhooks:manage": "Have other systems told of what happens, by webhooks",
        "enterprise:configure": "Change what holds for the whole enterprise",
    },
}
"""Group -> name -> what it lets one do. The accounts' say which accounts the others apply to: see crms/policy.py."""

PERMISSIONS = {
    name: Permission(name, group, sentence) for group, those in CATALOGUE.items() for name, sentence in those.items()
}
"""By name, in the order people read them in."""

ADMINISTERS = frozenset({"users:edit", "enterprise:configure"})
"""Who has all of these is an administrator: there is always one, and they may give any right (decision 0006)."""

SETS_UP_CRM = frozenset({"crms:configure", "enterprise:configure"})
"""Who has one of these works with the CRM even while it is off (CRM-1)."""
WITHOUT_CRM = frozenset(CATALOGUE[PermissionGroup.SETTINGS])
"""What everybody else keeps while it is off: records, accounts and calls are the CRM's."""

READ = ["contacts:read", "organizations:read", "calls:read", "tickets:read"]
EDIT = ["contacts:edit", "organizations:edit", "files:edit", "activities:edit", "notes:add", "tickets:edit"]
WORK = [*READ, *EDIT, "messages:send"]
DELETE = ["contacts:delete", "organizations:delete", "tickets:delete"]
MANY = ["records:bulk", "records:merge", "records:export", "views:share"]
LEAD = [*WORK, *DELETE, *MANY, "contacts:import", "contacts:duplicate", "notes:moderate", "calls:listen"]
SET_UP = ["crms:configure", "projects:edit", "telephony:configure", "messages:configure", "keys:create"]

SYSTEM_ROLES: dict[str, tuple[str, list[str]]] = {
    "administrator": ("Administrator", [name for name in PERMISSIONS if name != "calls:dial"]),
    "crm_administrator": (
        "CRM Administrator",
        [*LEAD, "accounts:all", "activities:all", *SET_UP],
    ),
    "supervisor": ("Supervisor", [*LEAD, "accounts:project", "activities:all"]),
    "consultant": ("Consultant", [*WORK, "accounts:project", "activities:project"]),
    "dialler": ("Dialler", ["calls:dial"]),
    "account_customer_manager": ("Account Customer Manager", [*WORK, "customers:own", "activities:all"]),
    "account_customer_reader": ("Account Customer Reader", [*READ, "customers:read", "activities:all"]),
    "account_customer_admin": ("Account Customer Admin", [*WORK, *DELETE, "customers:edit", "activities:all"]),
    "account_partner_manager": ("Account Partner Manager", [*WORK, "partners:own", "activities:all"]),
    "account_partner_reader": ("Account Partner Reader", [*READ, "partners:read", "activities:all"]),
    "account_partner_admin": ("Account Partner Admin", [*WORK, *DELETE, "partners:edit", "activities:all"]),
}
"""Key -> name and permissions. `ensure_system_roles()` keeps the table equal to this one."""
