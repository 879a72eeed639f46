import { useLingui } from "@lingui/react/macro";
import { DictionaryList } from "~/features/dictionaries/universal/DictionaryList";
import { KIND_WORDS, KINDS } from "~/features/dictionaries/universal/kinds";
import { Part, Piece } from "./Part";

/** The dictionaries that all Crms share. */
export function DictionariesPart() {
  const { t, i18n } = useLingui();
  return (
    <Part
      title={t`Dictionaries`}
      text={t`Words that all CRMs share. Stages, positions, sources and tags belong to each CRM.`}
    >
      {KINDS.map((kind) => (
        <Piece key={kind} title={i18n._(KIND_WORDS[kind].title)} text={i18n._(KIND_WORDS[kind].text)}>
          <DictionaryList kind={kind} />
        </Piece>
      ))}
    </Part>
  );
}
