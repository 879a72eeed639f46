import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { ConfirmDialog } from "./ConfirmDialog";
import styles from "./DeleteButton.module.css";
import { DeleteIcon } from "./icons";

type DeleteButtonProps = {
  /** "Delete “Sales”?" */
  title: string;
  /** "Delete project" */
  confirm: string;
  /** What becomes of the rest. */
  children: React.ReactNode;
  errors: UserErrors;
  busy: boolean;
  /** True when it is gone. */
  onDelete: () => Promise<boolean>;
  onForget: () => void;
};

/** Deletes one thing, after a question that says what goes with it. */
export function DeleteButton(props: DeleteButtonProps) {
  const { title, confirm, children, errors, busy, onDelete, onForget } = props;
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    onForget();
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<DeleteIcon size={15} />}
        onClick={() => setAsking(true)}
      >{t`Delete`}</Button>
      <ConfirmDialog
        opened={asking}
        title={title}
        confirm={confirm}
        danger
        busy={busy}
        onClose={close}
        onConfirm={() => void onDelete().then((gone) => gone && close())}
      >
        {children}
        {errors.text !== undefined && (
          <p role="alert" className={styles.error}>
            {errors.text}
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
