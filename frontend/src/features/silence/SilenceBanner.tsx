import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { formatDateTime } from "~/lib/format";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import styles from "./SilenceBanner.module.css";

const SILENCE = graphql(`
  query Silence { silence { silentSince copyOf } }
`);

const END = graphql(`
  mutation SilenceEnd { silenceEnd { silence { silentSince copyOf } userErrors { code message path } } }
`);

/** Tells administrators that this is a restored copy which keeps to itself, and lets them end that. */
export function SilenceBanner() {
  const { t, i18n } = useLingui();
  const [asking, setAsking] = useState(false);
  const [{ data }, askAgain] = useQuery({ query: SILENCE });
  const silence = data?.silence;
  if (!silence) return null;
  const when = silence.copyOf && formatDateTime(silence.copyOf, i18n.locale);
  return (
    <section className={styles.banner} aria-label={t`Restored copy`}>
      <p className={styles.words}>
        <strong>
          {when ? t`This is a copy restored from the backup of ${when}.` : t`This is a restored copy.`}
        </strong>{" "}
        {t`It dials nothing, sends nothing and listens to no PBX.`}
      </p>
      <Button size="compact-sm" color="petrol" onClick={() => setAsking(true)}>{t`Resume`}</Button>
      {asking && (
        <EndSilence
          onEnded={() => askAgain({ requestPolicy: "network-only" })}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function EndSilence({ onEnded, onClose }: { onEnded: () => void; onClose: () => void }) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(END);
  const end = async () => {
    const { payload } = await run({});
    if (!payload) return;
    onClose();
    onEnded();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Resume calls and messages?`}
      confirm={t`Resume`}
      busy={busy}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      {t`Do so only when the original no longer runs, or both will call and write to the same people. Messages that waited when the backup was made are not sent by themselves; they are marked as unclear.`}
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
