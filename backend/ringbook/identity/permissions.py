"""What a role can grant, and the roles that exist from the start (ACC-3)."""

PERMISSIONS = {
    "contacts:read": "Open contacts and their lists",
    "contacts:edit": "Add and change contacts",
    "contacts:delete": "Move contacts to the trash",
    "contacts:import": "Import contacts from a spreadsheet",
    "organizations:read": "Open organizations and their lists",
    "organizations:edit": "Add and change organizations",
    "notes:add": "Leave notes on the timeline",
    "notes:moderate": "Change and delete other people's notes",
    "calls:read": "See the calls of the accounts one sees, and one's own",
    "calls:dial": "Dial contacts",
    "crms:configure": "Set up Crms, dictionaries and tags",
    "projects:edit": "Set up projects and their members",
    "users:edit": "Add users, give roles and extensions",
    "telephony:configure": "Connect PBXes",
    "enterprise:configure": "Change what holds for the whole enterprise",
    "accounts:all": "Read and change all accounts",
    "accounts:project": "Read and change the accounts of the Crms of one's projects",
    "customers:own": "Read and change the customers one looks after",
    "customers:read": "Read all customers",
    "customers:edit": "Read and change all customers",
    "partners:own": "Read and change the partners one looks after",
    "partners:read": "Read all partners",
    "partners:edit": "Read and change all partners",
}
"""Name -> what it lets one do. The last eight say which accounts the others apply to."""

READ = ["contacts:read", "organizations:read", "calls:read"]
WORK = [*READ, "contacts:edit", "organizations:edit", "notes:add"]
LEAD = [*WORK, "contacts:delete", "contacts:import", "notes:moderate"]

SYSTEM_ROLES: dict[str, tuple[str, list[str]]] = {
    "administrator": ("Administrator", list(PERMISSIONS)),
    "crm_administrator": (
        "CRM Administrator",
        [*LEAD, "accounts:all", "crms:configure", "projects:edit", "telephony:configure"],
    ),
    "supervisor": ("Supervisor", [*LEAD, "accounts:project"]),
    "consultant": ("Consultant", [*WORK, "accounts:project"]),
    "dialler": ("Dialler", ["calls:dial"]),
    "account_customer_manager": ("Account Customer Manager", [*WORK, "customers:own"]),
    "account_customer_reader": ("Account Customer Reader", [*READ, "customers:read"]),
    "account_customer_admin": ("Account Customer Admin", [*WORK, "contacts:delete", "customers:edit"]),
    "account_partner_manager": ("Account Partner Manager", [*WORK, "partners:own"]),
    "account_partner_reader": ("Account Partner Reader", [*READ, "partners:read"]),
    "account_partner_admin": ("Account Partner Admin", [*WORK, "contacts:delete", "partners:edit"]),
}
"""Key -> name and permissions. `ensure_system_roles()` keeps the table equal to this one."""
