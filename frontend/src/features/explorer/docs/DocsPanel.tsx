import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import type { GraphQLSchema } from "graphql";
import { useState } from "react";
import { BackIcon, SearchIcon } from "~/ui/icons";
import styles from "./DocsPanel.module.css";
import { find, type Topic, title } from "./found";
import { TopicPage } from "./TopicPage";

type DocsPanelProps = {
  schema: GraphQLSchema;
  /** Where one came from, the last is what is shown; none: the beginning. */
  trail: readonly Topic[];
  onTrail: (trail: readonly Topic[]) => void;
};

/** What the schema says of itself: searched, and clicked through. */
export function DocsPanel({ schema, trail, onTrail }: DocsPanelProps) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const hits = find(schema, text);
  const shown = trail.at(-1);
  const before = trail.at(-2);
  const open = (topic: Topic) => {
    setText("");
    onTrail([...trail, topic]);
  };
  return (
    <div className={styles.panel}>
      <TextInput
        type="search"
        aria-label={t`Search the schema`}
        placeholder={t`Search the schema`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<SearchIcon size={15} stroke={1.7} />}
      />
      <div className={styles.page}>
        {text.trim() ? (
          <ul className={styles.hits} aria-label={t`Found in the schema`}>
            {hits.map((hit) => (
              <li key={title(hit)}>
                <button type="button" className={styles.hit} onClick={() => open(hit)}>
                  {title(hit)}
                </button>
              </li>
            ))}
            {hits.length === 0 && <li className={styles.none}>{t`Nothing is called that.`}</li>}
          </ul>
        ) : (
          <>
            {shown && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                className={styles.back ?? ""}
                leftSection={<BackIcon size={14} />}
                onClick={() => onTrail(trail.slice(0, -1))}
              >
                {before ? title(before) : t`All of it`}
              </Button>
            )}
            <TopicPage schema={schema} topic={shown} onOpen={open} />
          </>
        )}
      </div>
    </div>
  );
}
