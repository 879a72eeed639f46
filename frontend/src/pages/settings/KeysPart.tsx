import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { KeyList } from "~/features/identity/keys/KeyList";
import { KeySecret } from "~/features/identity/keys/KeySecret";
import { useKeys } from "~/features/identity/keys/keys";
import { NewKey } from "~/features/identity/keys/NewKey";
import { useMay } from "~/features/identity/viewer";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW, settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, KeyIcon } from "~/ui/icons";
import { LinkTabs } from "~/ui/LinkTabs";
import styles from "./KeysPart.module.css";
import { Part } from "./Part";
import type { PartProps } from "./parts";
import { useOpenPart } from "./useOpenPart";

const EVERYBODY = "everybody";

/** The keys with which programs act for the viewer; for those who look after users everybody's, too. */
export function KeysPart({ id }: PartProps) {
  const { t } = useLingui();
  const open = useOpenPart("keys");
  const mayMake = useMay("keys:create");
  const oversees = useMay("users:edit");
  const everybodys = oversees && id === EVERYBODY;
  const data = useKeys(everybodys);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const add = () => open(NEW);
  useHotkeys(mayMake ? [{ keys: "n", label: t`New API key`, run: add }] : []);
  const button = (
    <Button leftSection={<AddIcon size={15} />} onClick={add}>
      <Trans>New API key</Trans>
    </Button>
  );
  const tabs = [
    { key: "mine", label: t`My keys`, to: settingsPath("keys") },
    { key: EVERYBODY, label: t`Everybody's`, to: settingsPath("keys", EVERYBODY) },
  ];
  return (
    <Part
      title={t`API keys`}
      text={t`With a key a program acts for you, within the rights that you leave it.`}
      action={mayMake && button}
    >
      {oversees && (
        <div className={styles.tabs}>
          <LinkTabs label={t`API keys`} tabs={tabs} current={everybodys ? EVERYBODY : "mine"} />
        </div>
      )}
      {data && data.keys.length > 0 && (
        <KeyList keys={data.keys} permissions={data.permissions} withOwners={everybodys} />
      )}
      {data?.more && <p className={styles.more}>{t`Only the latest are shown here.`}</p>}
      {data?.keys.length === 0 && (
        <EmptyState icon={KeyIcon} title={t`No API keys yet`}>
          {t`A script, a report or another system comes in with a key instead of your password.`}
        </EmptyState>
      )}
      {data && mayMake && id === NEW && (
        <NewKey
          permissions={data.permissions}
          onCreated={({ name }, secret) => {
            setMade({ name, secret });
            open();
          }}
          onClose={() => open()}
        />
      )}
      {made && <KeySecret {...made} onClose={() => setMade(null)} />}
    </Part>
  );
}
