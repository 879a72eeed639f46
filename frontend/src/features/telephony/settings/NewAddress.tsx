import { useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "@mantine/core";
import { useId, useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import { useKeepAddress } from "./knownAddresses";
import styles from "./NewAddress.module.css";

const ROTATE = graphql(`
  mutation CtiConnectionRotate($input: CtiConnectionRotateInput!) {
    ctiConnectionRotate(input: $input) {
      ctiConnection { id ...CtiLine }
      url
      userErrors { code message path }
    }
  }
`);

type NewAddressProps = {
  line: { id: string; name: string };
  onMade: () => void;
  onClose: () => void;
};

/** Another address for a line, and how long the one it has goes on working. */
export function NewAddress({ line, onMade, onClose }: NewAddressProps) {
  const { t } = useLingui();
  const id = useId();
  const { run, busy, errors } = useAction(ROTATE);
  const keep = useKeepAddress();
  const [hours, setHours] = useState("24");
  const rotate = async () => {
    const { payload } = await run({ input: { id: line.id, overlapHours: Number(hours) } });
    if (!payload?.url) return;
    keep(line.id, payload.url);
    onMade();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Give “${line.name}” a new address?`}
      confirm={t`Make a new address`}
      busy={busy}
      onConfirm={() => void rotate()}
      onClose={onClose}
    >
      <p className={styles.label} id={id}>{t`The old one goes on working`}</p>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        data={[
          { value: "0", label: t`not at all` },
          { value: "1", label: t`an hour` },
          { value: "24", label: t`a day` },
          { value: "168", label: t`a week` },
        ]}
        value={hours}
        onChange={setHours}
      />
      <p className={styles.text}>
        {hours === "0"
          ? t`Calls are not seen until the PBX has the new one. Right when the old one has got into strange hands.`
          : t`Time to put the new one into the PBX without missing a call.`}
      </p>
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
