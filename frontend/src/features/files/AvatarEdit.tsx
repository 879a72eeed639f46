import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Avatar } from "~/ui/Avatar";
import { CameraIcon } from "~/ui/icons";
import { AvatarDialog } from "./avatar/AvatarDialog";
import styles from "./avatar/AvatarEdit.module.css";

export type AvatarEditProps = {
  recordId: string;
  name: string;
  initials: string;
  avatar: { large: string } | null | undefined;
  /** As companies are drawn. */
  square?: boolean;
  disabled: boolean;
  onSaved?: () => void;
};

/** A record's picture; a press on it changes it. */
export function AvatarEdit(props: AvatarEditProps) {
  const { name, initials, avatar, square = false, disabled } = props;
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const face = <Avatar name={name} initials={initials} src={avatar?.large} size="lg" square={square} />;
  if (disabled) return face;
  return (
    <>
      <button
        type="button"
        className={styles.edit}
        data-square={square || undefined}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {face}
        <span className="visually-hidden">{avatar ? t`Change the picture` : t`Add a picture`}</span>
        <span className={styles.hint} aria-hidden>
          <CameraIcon size={17} stroke={1.6} />
        </span>
      </button>
      {opened && <AvatarDialog {...props} onClose={() => setOpened(false)} />}
    </>
  );
}
