import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { formatDate, formatDateTime } from "~/lib/format";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./KeyList.module.css";
import type { ApiKey, Permission } from "./keys";
import { scopeWords } from "./scopeWords";

type KeyLineProps = {
  apiKey: ApiKey;
  permissions: readonly Permission[];
  owner: ApiKey["user"] | null;
  onEdit: () => void;
  onRevoke: () => void;
};

/** One key: what it is for, what it may do, whether it is in use, and when it ends. */
export function KeyLine({ apiKey, permissions, owner, onEdit, onRevoke }: KeyLineProps) {
  const { t, i18n } = useLingui();
  const { name, start, scopes, createdAt, lastUsedAt, expired, viewerCan } = apiKey;
  const made = formatDate(createdAt, i18n.locale);
  const who = owner?.name;
  return (
    <li className={styles.item} data-over={expired || owner?.active === false || undefined}>
      <div className={styles.words}>
        <p className={styles.name}>
          {name} {start !== "" && <code className={styles.start}>{start}…</code>}
        </p>
        {owner && <p className={styles.under}>{owner.active ? who : t`${who}, who is inactive`}</p>}
        <p className={styles.under}>{scopeWords(scopes, permissions, i18n)}</p>
        <p className={styles.facts}>
          <span title={formatDateTime(createdAt, i18n.locale)}>{t`Made ${made}`}</span>
          <span>
            {lastUsedAt === null ? (
              t`Never used`
            ) : (
              <Trans>
                Last used <RelativeTime at={lastUsedAt} />
              </Trans>
            )}
          </span>
          <End apiKey={apiKey} />
        </p>
      </div>
      <div className={styles.deeds}>
        {viewerCan.edit && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t`Edit the key ${name}`}
            onClick={onEdit}
          >{t`Edit`}</Button>
        )}
        {viewerCan.revoke && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t`Revoke the key ${name}`}
            onClick={onRevoke}
          >
            {t`Revoke…`}
          </Button>
        )}
      </div>
    </li>
  );
}

function End({ apiKey: { expiresAt, expired } }: { apiKey: ApiKey }) {
  const { t, i18n } = useLingui();
  if (expiresAt === null) return <span>{t`Never ends`}</span>;
  const day = formatDate(expiresAt, i18n.locale);
  return (
    <span title={formatDateTime(expiresAt, i18n.locale)} data-expired={expired || undefined}>
      {expired ? t`Expired ${day}` : t`Ends ${day}`}
    </span>
  );
}
