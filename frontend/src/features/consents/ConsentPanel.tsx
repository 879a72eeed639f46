import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { EmptyState } from "~/ui/EmptyState";
import { ConsentIcon } from "~/ui/icons";
import { ConsentLine } from "./ConsentLine";
import styles from "./ConsentPanel.module.css";
import { CONSENT_STATE, type ConsentState } from "./consent";
import { RecordConsent } from "./RecordConsent";

const CONSENTS = graphql(`
  query ContactConsents($id: ID!) {
    contact(id: $id) { id consents { id ...ConsentStateParts } }
  }
`);

const EVENTS = /^contact\.consented$/;

type ConsentPanelProps = { contactId: string; canEdit: boolean };

/** What a contact agreed to, by the enterprise's kinds of consents. */
export function ConsentPanel({ contactId, canEdit }: ConsentPanelProps) {
  const { t } = useLingui();
  const [recording, setRecording] = useState<{ state: ConsentState; granted: boolean } | null>(null);
  const [{ data }, refetch] = useQuery({
    query: CONSENTS,
    variables: { id: contactId },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  useRecordNews(contactId, EVENTS, () => refetch({ requestPolicy: "network-only" }));
  if (!data?.contact) return null;
  const states = readFragment(CONSENT_STATE, data.contact.consents);
  if (states.length === 0) {
    return (
      <EmptyState icon={ConsentIcon} title={t`No kinds of consents`}>
        <Trans>What people can agree to is listed in the settings, among the dictionaries.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label={t`Consents`}>
        {states.map((state) => (
          <ConsentLine
            key={state.id}
            state={state}
            canEdit={canEdit}
            onRecord={(granted) => setRecording({ state, granted })}
          />
        ))}
      </ul>
      {recording && (
        <RecordConsent
          contactId={contactId}
          state={recording.state}
          granted={recording.granted}
          onClose={() => setRecording(null)}
        />
      )}
    </>
  );
}
