import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { graphql } from "~/gql";
import { useDraft } from "~/lib/drafts";
import { useAction } from "~/lib/graphql/useAction";
import { Kbd } from "~/ui/Kbd";
import { isBlank } from "~/ui/richText/html";
import { RichTextField } from "~/ui/richText/RichTextField";
import styles from "./NoteComposer.module.css";

const ADD = graphql(`
  mutation NoteAdd($input: NoteInput!) {
    noteAdd(input: $input) {
      note { id ...NoteParts }
      userErrors { code message path }
    }
  }
`);

/** Writes a note on a record. What was begun stays with the record until it is saved or emptied. */
export function NoteComposer({ subjectId }: { subjectId: string }) {
  const { t } = useLingui();
  const [text, setText] = useDraft(`/note/${subjectId}`);
  const { run, errors, busy } = useAction(ADD);
  const add = async () => {
    if (isBlank(text) || busy) return;
    const { payload } = await run({ input: { subjectId, html: text } });
    if (payload) setText("");
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <RichTextField
        label={t`New note`}
        placeholder={t`Write a note…`}
        value={text}
        onChange={setText}
        onSubmit={() => void add()}
      />
      {(text !== "" || errors.text !== undefined) && (
        <div className={styles.foot}>
          <span role="alert" className={styles.error}>
            {errors.text}
          </span>
          <Kbd keys="mod+enter" />
          <Button type="submit" size="compact-sm" loading={busy}>{t`Add note`}</Button>
        </div>
      )}
    </form>
  );
}
