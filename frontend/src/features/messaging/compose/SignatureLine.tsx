import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { settingsPath } from "~/lib/settingsPath";
import { isBlank } from "~/ui/richText/html";
import { RichText } from "~/ui/richText/RichText";
import styles from "./SignatureLine.module.css";

type SignatureLineProps = { signature: string; added: boolean; onAdd: (added: boolean) => void };

/** The writer's signature under an e-mail, as it will look; or where one is written. */
export function SignatureLine({ signature, added, onAdd }: SignatureLineProps) {
  const { t } = useLingui();
  if (isBlank(signature)) {
    return (
      <Link to={settingsPath("profile")} className={styles.make}>
        {t`You have no signature yet: write one in your profile`}
      </Link>
    );
  }
  return (
    <div className={styles.signature}>
      <Checkbox
        size="xs"
        label={t`With my signature`}
        checked={added}
        onChange={(event) => onAdd(event.currentTarget.checked)}
      />
      {added && (
        <div className={styles.text}>
          <RichText html={signature} />
        </div>
      )}
    </div>
  );
}
