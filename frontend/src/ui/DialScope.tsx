import { useMemo } from "react";
import { DialScopeContext, type DialScope as Scope } from "~/lib/dialling";

type DialScopeProps = Scope & { children: React.ReactNode };

/** Numbers inside are called as those of this record. */
export function DialScope({ contactId, organizationId, ticketId, children }: DialScopeProps) {
  const scope = useMemo(
    () => ({
      ...(contactId && { contactId }),
      ...(organizationId && { organizationId }),
      ...(ticketId && { ticketId }),
    }),
    [contactId, organizationId, ticketId],
  );
  return <DialScopeContext value={scope}>{children}</DialScopeContext>;
}
