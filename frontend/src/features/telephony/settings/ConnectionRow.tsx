import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import type { CtiConnectionPartsFragment } from "~/gql/graphql";
import { regionName } from "~/lib/regions";
import { DeleteIcon, MoreIcon, RetryIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import type { Address } from "./AddressDialog";
import { DeleteConnection } from "./DeleteConnection";
import { RotateConnection } from "./RotateConnection";
import styles from "./TelephonySettings.module.css";

export const CONNECTION = graphql(
  `fragment CtiConnectionParts on CtiConnection { id name region createdAt lastEventAt }`,
);

type ConnectionRowProps = {
  connection: CtiConnectionPartsFragment;
  onAddress: (address: Address) => void;
};

/** One line: whether it is alive, and what can be done with it. */
export function ConnectionRow({ connection, onAddress }: ConnectionRowProps) {
  const { t, i18n } = useLingui();
  const [doing, setDoing] = useState<"rotate" | "delete" | null>(null);
  const { name, region, lastEventAt } = connection;
  const close = () => setDoing(null);
  return (
    <li className={styles.row}>
      <span className={styles.light} data-heard={(lastEventAt ?? null) !== null || undefined} aria-hidden />
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>{regionName(region, i18n.locale)}</span>
      <span className={styles.last}>
        {lastEventAt ? (
          <>
            {t`last event`} <RelativeTime at={lastEventAt} />
          </>
        ) : (
          t`nothing heard yet`
        )}
      </span>
      <Menu position="bottom-end" width={190}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t`Menu of ${name}`}>
            <MoreIcon size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<RetryIcon size={14} />} onClick={() => setDoing("rotate")}>
            {t`New address…`}
          </Menu.Item>
          <Menu.Item leftSection={<DeleteIcon size={14} />} onClick={() => setDoing("delete")}>
            {t`Delete…`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {doing === "rotate" && (
        <RotateConnection connection={connection} onClose={close} onRotated={onAddress} />
      )}
      {doing === "delete" && <DeleteConnection connection={connection} onClose={close} />}
    </li>
  );
}
