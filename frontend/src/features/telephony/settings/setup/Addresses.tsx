import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { formatDateTime } from "~/lib/format";
import { DownloadIcon, RetryIcon } from "~/ui/icons";
import { useNow } from "~/ui/useNow";
import type { Line } from "../lines";
import { NewAddress } from "../NewAddress";
import styles from "./Addresses.module.css";
import { CopyLine } from "./CopyLine";
import type { LineUrls } from "./urls";

const MINUTE = 60_000;

type AddressesProps = { line: Line; urls: LineUrls; known: boolean };

/** Where a PBX posts and asks. With the secret in them as long as they are known here, which is once. */
export function Addresses({ line, urls, known }: AddressesProps) {
  const { t, i18n } = useLingui();
  const [renewing, setRenewing] = useState(false);
  const now = useNow(MINUTE);
  const { previousTokenUntil } = line;
  return (
    <section>
      <p className={styles.notice} data-known={known || undefined}>
        {known
          ? t`Copy what you need now: the addresses hold the line's secret, and are shown until you close or reload this page.`
          : t`The line's secret is shown only once. Whoever has lost the address makes a new one; the old one goes on working as long as you like.`}
      </p>
      <dl className={styles.lines}>
        <CopyLine label={t`Events`} text={urls.events} known={known} />
        <CopyLine label={t`Look-up of a number`} text={urls.lookup} known={known} />
        <CopyLine label={t`Caller's name`} text={urls.cid} known={known} />
      </dl>
      <div className={styles.actions}>
        <Button variant="default" leftSection={<RetryIcon size={15} />} onClick={() => setRenewing(true)}>
          {t`New address…`}
        </Button>
        {known && (
          <Button
            variant="default"
            component="a"
            href={urls.template}
            download="ringbook-3cx.xml"
            leftSection={<DownloadIcon size={15} />}
          >{t`Template for 3CX`}</Button>
        )}
        {previousTokenUntil && Date.parse(previousTokenUntil) > now && (
          <span className={styles.until}>
            {t`The address before this one works until ${formatDateTime(previousTokenUntil, i18n.locale)}.`}
          </span>
        )}
      </div>
      {renewing && (
        <NewAddress line={line} onMade={() => setRenewing(false)} onClose={() => setRenewing(false)} />
      )}
    </section>
  );
}
