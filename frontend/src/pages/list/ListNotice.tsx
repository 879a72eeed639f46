import { Button } from "@mantine/core";
import { WarningIcon } from "~/ui/icons";
import styles from "./ListNotice.module.css";

type ListNoticeProps = { text: string; action: string; onAction: () => void };

/** Something about the address that the list says before its rows. */
export function ListNotice({ text, action, onAction }: ListNoticeProps) {
  return (
    <div role="status" className={styles.notice}>
      <WarningIcon size={15} aria-hidden />
      <span>{text}</span>
      <Button variant="default" size="compact-sm" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}
