import { useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import type { GraphQLSchema } from "graphql";
import styles from "./Explorer.module.css";
import { DocumentEditor } from "./editor/DocumentEditor";
import type { Kept } from "./kept";
import { variablesOf } from "./operations";

type QueryPaneProps = {
  text: Kept;
  schema: GraphQLSchema | null;
  onText: (text: Kept) => void;
  onCursor: (offset: number) => void;
  onRun: () => void;
  onShow: (type: string | undefined, field: string | undefined) => void;
};

/** What is asked. */
export function QueryPane({ text, schema, onText, onCursor, onRun, onShow }: QueryPaneProps) {
  const { t } = useLingui();
  const wrong = variablesOf(text.variables) === null;
  return (
    <section className={styles.pane} aria-label={t`Document and variables`}>
      <div className={styles.editor}>
        <DocumentEditor
          label={t`GraphQL document`}
          value={text.document}
          schema={schema}
          onChange={(document) => onText({ ...text, document })}
          onCursor={onCursor}
          onRun={onRun}
          onShow={onShow}
        />
      </div>
      <Textarea
        className={styles.variables ?? ""}
        label={t`Variables`}
        placeholder='{"first": 10}'
        autosize
        minRows={3}
        maxRows={10}
        spellCheck={false}
        value={text.variables}
        onChange={(event) => onText({ ...text, variables: event.currentTarget.value })}
        error={wrong && t`This is no JSON object.`}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      />
    </section>
  );
}
