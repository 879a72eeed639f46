import { useLingui } from "@lingui/react/macro";
import { Property } from "~/ui/fields/Property";
import { RelativeTime } from "~/ui/RelativeTime";
import { Section } from "~/ui/Section";
import styles from "./TicketFacts.module.css";
import type { TicketRecord } from "./TicketRecord";

/** When what happened to a ticket; nobody types these. */
export function TicketFacts({ ticket }: { ticket: TicketRecord }) {
  const { t } = useLingui();
  const times = [
    { label: t`Created`, at: ticket.createdAt, by: ticket.author?.name },
    { label: t`Changed`, at: ticket.updatedAt },
    { label: t`Resolved`, at: ticket.resolvedAt },
    { label: t`Closed`, at: ticket.closedAt },
  ];
  return (
    <Section title={t`History`}>
      {times.map(({ label, at, by }) =>
        at ? (
          <Property key={label} label={label}>
            <span className={styles.value}>
              <RelativeTime at={at} />
              {by !== undefined && ` · ${by}`}
            </span>
          </Property>
        ) : null,
      )}
    </Section>
  );
}
