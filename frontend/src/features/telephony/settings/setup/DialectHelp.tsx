import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { Copyable } from "~/ui/Copyable";
import { dialectName } from "../dialects";
import styles from "./DialectHelp.module.css";
import { HELP, type HelpedDialect, tryIt } from "./help";
import type { LineUrls } from "./urls";

type DialectHelpProps = {
  dialect: HelpedDialect;
  urls: LineUrls;
  onDialect: (dialect: HelpedDialect) => void;
};

const HELPED = Object.keys(HELP) as HelpedDialect[];

/** What to do in the PBX, with the line's own address filled in. */
export function DialectHelp({ dialect, urls, onDialect }: DialectHelpProps) {
  const { t, i18n } = useLingui();
  return (
    <section>
      <Select
        className={styles.pick}
        label={t`In the PBX`}
        allowDeselect={false}
        data={HELPED.map((value) => ({ value, label: dialectName(value, i18n) }))}
        value={dialect}
        onChange={(value) => value && onDialect(value)}
      />
      <ol className={styles.steps}>
        {HELP[dialect].map(({ text, paste, lines = false }) => (
          <li key={text.id}>
            {i18n._(text)}
            {paste && (
              <div className={styles.paste}>
                <Copyable label={i18n._(text)} text={paste(urls)} lines={lines} rows={1} quiet />
              </div>
            )}
          </li>
        ))}
      </ol>
      <h3 className={styles.title}>{t`Try it without a PBX`}</h3>
      <p
        className={styles.text}
      >{t`This rings on extension 101. Send it again with the event answer, then hangup.`}</p>
      <Copyable label={t`Example for the command line`} text={tryIt(urls)} lines quiet />
    </section>
  );
}
