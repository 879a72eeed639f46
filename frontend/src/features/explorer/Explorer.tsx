import { useLingui } from "@lingui/react/macro";
import { Button, SegmentedControl } from "@mantine/core";
import type { GraphQLSchema } from "graphql";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { DocsIcon, PauseIcon, PlayIcon } from "~/ui/icons";
import { useNarrow } from "~/ui/useNarrow";
import { DocsPanel } from "./docs/DocsPanel";
import type { Topic } from "./docs/found";
import styles from "./Explorer.module.css";
import { EXAMPLES } from "./guide";
import { draft, type Kept, keepDraft } from "./kept";
import { Menus } from "./Menus";
import { QueryPane } from "./QueryPane";
import { ResultPane } from "./ResultPane";
import { readSchema } from "./schema";
import { useRun } from "./useRun";

type Side = "query" | "result" | "docs";
type ExplorerProps = { userId: string; header: (actions: React.ReactNode) => React.ReactNode };

const HELLO = "# Ctrl+Enter\n{\n  viewer {\n    user {\n      name\n    }\n    permissions\n  }\n}\n";

/** A document, its variables, what the server says to them, and what the schema says of itself. */
export function Explorer({ userId, header }: ExplorerProps) {
  const { t } = useLingui();
  const narrow = useNarrow();
  const [text, setText] = useState<Kept>(() => draft(userId) ?? { document: HELLO, variables: "" });
  const [side, setSide] = useState<Side>("query");
  const [docs, setDocs] = useState(true);
  const [trail, setTrail] = useState<readonly Topic[]>([]);
  const [schema, unread] = useSchema();
  const { shown, run, stop } = useRun(userId);
  const offset = useRef(0);

  useEffect(() => keepDraft(userId, text), [userId, text]);
  const start = () => {
    run(text.document, text.variables, offset.current);
    setSide("result");
  };
  const show = (type: string | undefined, field: string | undefined) => {
    if (!type) return;
    setTrail((now) => [...now, { type, field }]);
    setDocs(true);
    setSide("docs");
  };
  useHotkeys([{ keys: "mod+enter", label: t`Run the document`, run: start, inFields: true }]);

  const busy = shown.state === "asking" || shown.state === "listening";
  const actions = (
    <>
      {narrow ? null : (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<DocsIcon size={16} />}
          aria-pressed={docs}
          onClick={() => setDocs(!docs)}
        >
          {t`Docs`}
        </Button>
      )}
      <Menus
        userId={userId}
        examples={EXAMPLES}
        onPick={(picked) => {
          setText(picked);
          setSide("query");
        }}
      />
      {busy ? (
        <Button leftSection={<PauseIcon size={16} />} onClick={stop}>{t`Stop`}</Button>
      ) : (
        <Button leftSection={<PlayIcon size={16} />} onClick={start}>{t`Run`}</Button>
      )}
    </>
  );
  return (
    <>
      {header(actions)}
      {narrow && (
        <SegmentedControl
          className={styles.sides ?? ""}
          fullWidth
          value={side}
          onChange={setSide}
          data={[
            { value: "query", label: t`Document` },
            { value: "result", label: t`Answer` },
            { value: "docs", label: t`Docs` },
          ]}
        />
      )}
      <div className={styles.panes} data-docs={docs || undefined}>
        {(!narrow || side === "query") && (
          <QueryPane
            text={text}
            schema={schema}
            onText={setText}
            onCursor={(at) => {
              offset.current = at;
            }}
            onRun={start}
            onShow={show}
          />
        )}
        {(!narrow || side === "result") && <ResultPane shown={shown} />}
        {(narrow ? side === "docs" : docs) && (
          <section className={styles.pane} aria-label={t`Documentation`}>
            {schema && <DocsPanel schema={schema} trail={trail} onTrail={setTrail} />}
            {unread && <p className={styles.said}>{t`The schema could not be read. Reload the page.`}</p>}
          </section>
        )}
      </div>
    </>
  );
}

/** The schema once it is here, and whether it will not come. */
function useSchema(): [GraphQLSchema | null, boolean] {
  const [schema, setSchema] = useState<GraphQLSchema | null>(null);
  const [unread, setUnread] = useState(false);
  const read = useEffectEvent(() => {
    readSchema().then(setSchema, () => setUnread(true));
  });
  useEffect(() => read(), []);
  return [schema, unread];
}
