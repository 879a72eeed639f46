import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { useState } from "react";
import type { MessagesInput } from "~/gql/graphql";
import { BackChevronIcon, ForwardIcon } from "~/ui/icons";
import type { Field } from "../compose/FieldMenu";
import { ReceivedLetter } from "../compose/ReceivedLetter";
import { usePreview } from "../compose/usePreview";
import { useSome } from "./useSome";
import styles from "./WhoGetsIt.module.css";

/** A message to many as one of them gets it; the arrows go to the next. */
export function OneOfMany({ input, fields }: { input: MessagesInput; fields: readonly Field[] }) {
  const { t } = useLingui();
  const { selection, dryRun: _, ...letter } = input;
  const some = useSome(selection);
  const [at, setAt] = useState(0);
  const contact = some[at];
  const previewed = usePreview(contact ? { ...letter, contactId: contact.id } : null);
  if (!contact) return null;
  const step = (by: number) => setAt((at + by + some.length) % some.length);
  const turn = ({ key }: React.KeyboardEvent) => {
    if (key === "ArrowLeft") step(-1);
    if (key === "ArrowRight") step(1);
  };
  const against = previewed.preview?.problems ?? [];
  return (
    <section className={styles.one} aria-label={t`As one of them gets it`}>
      <div className={styles.turn}>
        <span className={styles.name} aria-live="polite">
          {contact.displayName}
        </span>
        <span className={styles.at}>{t`${at + 1} of ${some.length}`}</span>
        <ActionIcon
          variant="default"
          size={28}
          disabled={some.length < 2}
          aria-label={t`The one before`}
          onClick={() => step(-1)}
          onKeyDown={turn}
        >
          <BackChevronIcon size={15} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={28}
          disabled={some.length < 2}
          aria-label={t`The next one`}
          onClick={() => step(1)}
          onKeyDown={turn}
        >
          <ForwardIcon size={15} />
        </ActionIcon>
      </div>
      {against.map(({ code, sentence }) => (
        <p key={code} className={styles.against}>{t`Left out: ${sentence}`}</p>
      ))}
      <ReceivedLetter channel={input.channel} previewed={previewed} files={[]} fields={fields} />
    </section>
  );
}
