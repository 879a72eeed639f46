import { useLingui } from "@lingui/react/macro";
import { Popover } from "@mantine/core";
import { useState } from "react";
import { FoldIcon } from "~/ui/icons";
import { PercentLabel } from "~/ui/PercentLabel";
import styles from "./ContactSegment.module.css";
import { Explanation } from "./Explanation";

type ContactSegmentProps = {
  contactId: string;
  segment: { name: string; colour: string } | null | undefined;
  /** Null without rules: then there is nothing to show. */
  percent: string | null | undefined;
};

/** A contact's segment, which explains itself when asked. */
export function ContactSegment({ contactId, segment, percent }: ContactSegmentProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  if (percent === null || percent === undefined) return null;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={380}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.button}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <span className="visually-hidden">{t`Segment`}: </span>
          <PercentLabel word={segment} percent={percent} short />
          <FoldIcon size={13} aria-hidden className={styles.fold} />
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t`How the segment comes about`} className={styles.panel}>
        {/* nothing in it can be focused, so it is itself: Escape is heard there */}
        <div tabIndex={-1} data-autofocus className={styles.words}>
          <Explanation contactId={contactId} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
