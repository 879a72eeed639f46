import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Group, Popover, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { LinkIcon } from "../icons";
import { linkOf } from "./html";

type LinkToolProps = { editor: Editor; opened: boolean; onOpened: (opened: boolean) => void };

/** Where the chosen words lead; Enter takes it, an empty one takes the link away. */
export function LinkTool({ editor, opened, onOpened }: LinkToolProps) {
  const { t } = useLingui();
  const close = () => {
    onOpened(false);
    editor.commands.focus();
  };
  return (
    <Popover opened={opened} onChange={onOpened} trapFocus position="bottom-start" onDismiss={close}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          tabIndex={-1}
          aria-label={t`Link`}
          title={t`Link`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpened(!opened)}
        >
          <LinkIcon size={14} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={8}>{opened && <LinkForm editor={editor} onClose={close} />}</Popover.Dropdown>
    </Popover>
  );
}

function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useLingui();
  const known = String(editor.getAttributes("link")["href"] ?? "");
  const [address, setAddress] = useState(known);
  const [wrong, setWrong] = useState(false);
  const take = (typed: string) => {
    const href = linkOf(typed);
    if (href === null && typed.trim() !== "") {
      setWrong(true);
      return;
    }
    link(editor, href);
    onClose();
  };
  return (
    <Group gap={6} align="flex-start" wrap="nowrap">
      <TextInput
        w={220}
        type="url"
        data-autofocus
        aria-label={t`Address of the link`}
        placeholder={t`example.com`}
        value={address}
        error={wrong ? t`Give a site, an e-mail address or a number.` : undefined}
        onChange={(event) => setAddress(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          // neither the form nor the dialog around it
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Enter") take(address);
          else onClose();
        }}
      />
      <Button variant="default" onClick={() => take(address)}>{t`Save`}</Button>
      {known !== "" && (
        <Button variant="subtle" color="gray" onClick={() => take("")}>
          {t`Remove`}
        </Button>
      )}
    </Group>
  );
}

/** Links the chosen words; where none are chosen the address itself is put down. */
function link(editor: Editor, href: string | null): void {
  const chain = editor.chain().focus().extendMarkRange("link");
  if (href === null) chain.unsetLink().run();
  else if (editor.state.selection.empty && !editor.isActive("link"))
    chain
      .insertContent({
        type: "text",
        text: href.replace(/^(mailto|tel):/, ""),
        marks: [{ type: "link", attrs: { href } }],
      })
      .run();
  else chain.setLink({ href }).run();
}
