import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import type { FileKind } from "~/gql/graphql";
import { FoldIcon } from "~/ui/icons";
import { KIND_WORDS, KINDS } from "../kinds";
import styles from "./FileRow.module.css";

type KindPickProps = { name: string; kind: FileKind; disabled: boolean; onPick: (kind: FileKind) => void };

/** What kind of file it is, and the others to choose from. */
export function KindPick({ name, kind, disabled, onPick }: KindPickProps) {
  const { t, i18n } = useLingui();
  const word = i18n._(KIND_WORDS[kind]);
  if (disabled) return <span>{word}</span>;
  return (
    <Menu position="bottom-start" width={160}>
      <Menu.Target>
        <button type="button" className={styles.kind}>
          <span className="visually-hidden">{t`Kind of ${name}`}: </span>
          {word}
          <FoldIcon size={12} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={kind} onChange={(value) => onPick(value as FileKind)}>
          {KINDS.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick>
              {i18n._(KIND_WORDS[one])}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
