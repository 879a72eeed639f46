import { useLingui } from "@lingui/react/macro";
import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { ErrorLine } from "~/ui/ErrorLine";
import { Kbd } from "~/ui/Kbd";
import { dialectName } from "../settings/dialects";
import { LinePick } from "../settings/LinePick";
import type { ListedLine } from "../settings/lines";
import { bodyOf, contentTypeOf, TYPE_WORDS } from "./contentType";
import styles from "./EventEditor.module.css";
import { PreviewPane } from "./PreviewPane";
import { Sent } from "./Sent";
import { beginsCall, type Draft, draftOf, type Sample, sampleGroups } from "./samples";
import { usePreview } from "./usePreview";
import { useSend } from "./useSend";

type EventEditorProps = {
  lines: readonly ListedLine[];
  samples: readonly Sample[];
  began: { lineId: string; draft: Draft };
  /** The samples of a new call. */
  onRenew: () => Promise<readonly Sample[]>;
};

/** Left an event, right what would come of it. Ctrl and Enter send it for real. */
export function EventEditor({ lines, samples, began, onRenew }: EventEditorProps) {
  const { t, i18n } = useLingui();
  const [lineId, setLineId] = useState(began.lineId);
  const [{ text, path }, setDraft] = useState(began.draft);
  const type = contentTypeOf(text);
  const word = TYPE_WORDS[type];
  const typeWord = word ? i18n._(word) : type;
  const posted = { connectionId: lineId, contentType: type, body: bodyOf(text), path };
  const input = text.trim() === "" ? null : posted;
  const { preview, error, waiting } = usePreview(input);
  const { send, sent, errors, busy } = useSend();
  const fire = () => void (input && !busy && send(input));
  useHotkeys([{ keys: "mod+enter", label: t`Send for real`, run: fire, inFields: true }]);
  const choose = async (place: number) => {
    const offered = beginsCall(samples, place) ? await onRenew() : samples;
    const sample = offered[place];
    if (sample) setDraft(draftOf(sample));
  };
  const dialect = lines.find(({ id }) => id === lineId)?.dialect;
  return (
    <div className={styles.both}>
      <div className={styles.side}>
        <div className={styles.choices}>
          <LinePick lines={lines} value={lineId} onChange={(id) => id && setLineId(id)} />
          <Select
            label={t`Sample`}
            placeholder={t`Choose a sample…`}
            data={sampleGroups(samples, dialect, (one) => dialectName(one, i18n))}
            value={null}
            onChange={(place) => place !== null && void choose(Number(place))}
          />
        </div>
        <Textarea
          label={t`Event`}
          description={
            path === ""
              ? t`As the PBX posts it: JSON, or a form with one field a line. Read as ${typeWord}.`
              : t`As the PBX posts it to /${path}. Read as ${typeWord}.`
          }
          classNames={{ input: styles.text ?? "" }}
          autosize
          minRows={10}
          maxRows={26}
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => setDraft({ text: currentTarget.value, path })}
        />
        <div className={styles.foot}>
          <Button
            loading={busy}
            disabled={input === null}
            rightSection={<Kbd keys="mod+enter" />}
            onClick={fire}
          >
            {t`Send for real`}
          </Button>
          {sent && <Sent row={sent} />}
        </div>
        <ErrorLine errors={errors} />
      </div>
      <div className={styles.side}>
        {preview && <PreviewPane preview={preview} waiting={waiting} />}
        {!preview && error && (
          <p role="alert" className={styles.failed}>
            {error.graphQLErrors[0]?.message ?? t`The server cannot be reached.`}
          </p>
        )}
        {input === null && <p className={styles.quiet}>{t`Paste an event, or choose a sample.`}</p>}
      </div>
    </div>
  );
}
