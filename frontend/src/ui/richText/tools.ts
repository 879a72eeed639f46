import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ChainedCommands } from "@tiptap/react";
import {
  BoldIcon,
  CodeIcon,
  ItalicIcon,
  ListIcon,
  NumberedIcon,
  QuoteIcon,
  StrikeIcon,
  UnderlineIcon,
} from "../icons";

type Tool = {
  /** What the editor calls it. */
  mark: string;
  label: MessageDescriptor;
  icon: typeof BoldIcon;
  run: (chain: ChainedCommands) => ChainedCommands;
};

/** The looks a text may have, besides links. */
export const TOOLS: readonly Tool[] = [
  { mark: "bold", label: msg`Bold`, icon: BoldIcon, run: (chain) => chain.toggleBold() },
  { mark: "italic", label: msg`Italic`, icon: ItalicIcon, run: (chain) => chain.toggleItalic() },
  { mark: "underline", label: msg`Underlined`, icon: UnderlineIcon, run: (chain) => chain.toggleUnderline() },
  { mark: "strike", label: msg`Struck out`, icon: StrikeIcon, run: (chain) => chain.toggleStrike() },
  { mark: "bulletList", label: msg`List`, icon: ListIcon, run: (chain) => chain.toggleBulletList() },
  {
    mark: "orderedList",
    label: msg`Numbered list`,
    icon: NumberedIcon,
    run: (chain) => chain.toggleOrderedList(),
  },
  { mark: "blockquote", label: msg`Quote`, icon: QuoteIcon, run: (chain) => chain.toggleBlockquote() },
  { mark: "code", label: msg`Code`, icon: CodeIcon, run: (chain) => chain.toggleCode() },
];
