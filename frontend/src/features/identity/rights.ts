type Rights = { permissions: readonly string[]; crmEnabled: boolean; crms: readonly { id: string }[] };

/** Whether a viewer sees or may do something else than before. */
export function rightsDiffer(one: Rights, other: Rights): boolean {
  return rightsOf(one) !== rightsOf(other);
}

function rightsOf({ permissions, crmEnabled, crms }: Rights): string {
  return JSON.stringify([crmEnabled, permissions.toSorted(), crms.map((crm) => crm.id).toSorted()]);
}
