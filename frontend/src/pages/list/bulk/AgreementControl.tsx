import { useLingui } from "@lingui/react/macro";
import { SegmentedControl, Select } from "@mantine/core";
import type { Agreement } from "~/features/bulk/drafts";
import type { Items } from "~/features/bulk/useBulkWords";
import type { ConsentChannel } from "~/gql/graphql";
import { CHANNEL_WORDS } from "~/lib/enumWords";
import { OneOf } from "./OneOf";

type AgreementControlProps = {
  said: Agreement | undefined;
  kinds: Items;
  error: string | undefined;
  onChange: (said: Agreement) => void;
};

const UNSAID: Agreement = { kindId: null, granted: true, channel: "PAPER" };

/** What all of them said of one kind of consent, and how. */
export function AgreementControl({ said = UNSAID, kinds, error, onChange }: AgreementControlProps) {
  const { t, i18n } = useLingui();
  return (
    <>
      <OneOf
        label={t`Consent`}
        items={kinds}
        value={said.kindId}
        error={error}
        onChange={(kindId) => onChange({ ...said, kindId })}
      />
      <SegmentedControl
        aria-label={t`What they said`}
        size="xs"
        data={[
          { value: "yes", label: t`Granted` },
          { value: "no", label: t`Withdrawn` },
        ]}
        value={said.granted ? "yes" : "no"}
        onChange={(value) => onChange({ ...said, granted: value === "yes" })}
      />
      <Select
        aria-label={t`How`}
        allowDeselect={false}
        data={Object.entries(CHANNEL_WORDS).map(([value, words]) => ({ value, label: i18n._(words) }))}
        value={said.channel}
        onChange={(channel) => onChange({ ...said, channel: (channel ?? "OTHER") as ConsentChannel })}
      />
    </>
  );
}
