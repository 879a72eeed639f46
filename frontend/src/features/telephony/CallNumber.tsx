import { useLingui } from "@lingui/react/macro";
import { createContext, use } from "react";
import { readFragment } from "~/gql";
import type { CallRowFragment } from "~/gql/graphql";
import { PhoneIcon } from "~/ui/icons";
import cells from "~/ui/table/cells.module.css";
import styles from "./CallNumber.module.css";
import { CALL_PARTS } from "./callParts";

/** Whether the viewer may dial. A context, because the table's columns must stay the same. */
export const MayDial = createContext(false);

/** The other side's number; beside a missed one the handset that rings back. */
export function CallNumber({ call }: { call: CallRowFragment }) {
  const { t } = useLingui();
  const mayDial = use(MayDial);
  const { national, missed } = readFragment(CALL_PARTS, call);
  const shown = national || call.number;
  return (
    <>
      <span className={cells.number}>{shown}</span>
      {missed && mayDial && shown && (
        <a
          className={styles.dial}
          href={`tel:${call.e164 ?? call.number}`}
          aria-label={t`Call ${shown}`}
          onClick={(event) => event.stopPropagation()}
        >
          <PhoneIcon size={14} aria-hidden />
        </a>
      )}
    </>
  );
}
