import { useLingui } from "@lingui/react/macro";
import { Tooltip } from "@mantine/core";
import { Kbd } from "~/ui/Kbd";
import { ACTIONS, type ActionName } from "./actions";
import styles from "./RecordActions.module.css";

type ActionButtonProps = React.ComponentProps<"button"> & { action: ActionName };

/** An icon over its word; what it does in full, and its key, on hover. */
export function ActionButton({ action, ...rest }: ActionButtonProps) {
  const { i18n } = useLingui();
  const { keys, word, does, icon: Icon } = ACTIONS[action];
  return (
    <Tooltip
      label={
        <span className={styles.tip}>
          {i18n._(does)} <Kbd keys={keys} />
        </span>
      }
    >
      <button
        type="button"
        {...rest}
        className={styles.action}
        data-action={action}
        aria-keyshortcuts={keys.toUpperCase()}
      >
        <Icon size={17} stroke={1.7} aria-hidden />
        {i18n._(word)}
      </button>
    </Tooltip>
  );
}
