import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { typedNumber } from "~/lib/numbers";
import { uniqueKey } from "~/lib/uniqueKey";
import { COLOURS, GREY } from "~/ui/entries/colours";
import { AddIcon } from "~/ui/icons";
import { beginningAt, type DraftSegment, edges, withSegment } from "./bar";
import styles from "./Definitions.module.css";
import { countsAfter } from "./points";
import { SegmentBar } from "./SegmentBar";
import { SegmentTable } from "./SegmentTable";
import type { Moves } from "./usePreview";
import { useReads } from "./useReads";

type DefinitionsProps = {
  segments: readonly DraftSegment[];
  /** Contacts by the saved segments' ids. */
  known: ReadonlyMap<string, number>;
  moves: Moves;
  errors: UserErrors;
  onChange: (segments: DraftSegment[]) => void;
};

/** The segments: as a bar to be dragged, and as lines to be typed. */
export function Definitions({ segments, known, moves, errors, onChange }: DefinitionsProps) {
  const { t, i18n } = useLingui();
  const read = useReads();
  const drawn = edges(segments, read);
  const after = countsAfter(segments, known, moves);
  const counts = segments.map(({ id }, at) => {
    const now = known.get(id) ?? 0;
    return { now, after: after[at] ?? now };
  });
  const add = () => {
    const name = t`Segment ${segments.length + 1}`;
    const made = { id: uniqueKey(), name, colour: freeColour(segments) };
    onChange(withSegment(segments, made, read));
  };
  return (
    <>
      {segments.length > 0 ? (
        <>
          <SegmentBar
            segments={segments}
            drawn={drawn}
            onBorder={(at, percent) =>
              onChange(beginningAt(segments, at, typedNumber(String(percent), i18n.locale)))
            }
          />
          <SegmentTable segments={segments} counts={counts} errors={errors} onChange={onChange} />
        </>
      ) : (
        <p className={styles.none}>{t`No segments yet. The first one takes everything from 0 to 100%.`}</p>
      )}
      <Button variant="subtle" size="compact-sm" leftSection={<AddIcon size={14} />} onClick={add}>
        {t`Add a segment`}
      </Button>
    </>
  );
}

/** Taken in steps, so that neighbours differ well; every one comes up before one comes again. */
const STEP = 5;
function freeColour(segments: readonly DraftSegment[]): string {
  const taken = new Set(segments.map(({ colour }) => colour));
  const colours = COLOURS.map(({ value }) => value).filter((value) => value !== GREY);
  const inSteps = colours.map((_, at) => colours[(at * STEP) % colours.length] ?? GREY);
  return inSteps.find((colour) => !taken.has(colour)) ?? GREY;
}
