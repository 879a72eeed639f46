import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { type Editor, useEditorState } from "@tiptap/react";
import { LinkTool } from "./LinkTool";
import styles from "./RichTextField.module.css";
import { TOOLS } from "./tools";

type RichTextToolbarProps = {
  editor: Editor;
  linking: boolean;
  onLinking: (linking: boolean) => void;
  /** Further tools. */
  children?: React.ReactNode;
};

/** How the text looks. One stop for Tab; the arrow keys go from tool to tool. */
export function RichTextToolbar({ editor, linking, onLinking, children }: RichTextToolbarProps) {
  const { t, i18n } = useLingui();
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      TOOLS.filter(({ mark }) => current.isActive(mark))
        .map(({ mark }) => mark)
        .join(),
  });
  const pressed = new Set(active.split(","));
  return (
    // the tools have the focus; the keys come up from them
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div role="toolbar" aria-label={t`Looks of the text`} className={styles.tools} onKeyDown={turn}>
      {TOOLS.map(({ mark, label, icon: Icon, run }, at) => (
        <ActionIcon
          key={mark}
          variant={pressed.has(mark) ? "light" : "subtle"}
          color={pressed.has(mark) ? "petrol" : "gray"}
          size="sm"
          tabIndex={at === 0 ? 0 : -1}
          aria-pressed={pressed.has(mark)}
          aria-label={i18n._(label)}
          title={i18n._(label)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor.chain().focus()).run()}
        >
          <Icon size={14} aria-hidden />
        </ActionIcon>
      ))}
      <LinkTool editor={editor} opened={linking} onOpened={onLinking} />
      {children}
    </div>
  );
}

function turn(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLButtonElement)) return;
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>(":scope > button")];
  const at = tools.indexOf(event.target);
  if (at === -1) return;
  event.preventDefault();
  tools[(at + step + tools.length) % tools.length]?.focus();
}
