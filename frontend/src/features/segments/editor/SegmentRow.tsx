import { useLingui } from "@lingui/react/macro";
import { ActionIcon, TextInput } from "@mantine/core";
import { formatCount } from "~/lib/format";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { typedNumber } from "~/lib/numbers";
import { ColourPick } from "~/ui/entries/ColourPick";
import { CloseIcon } from "~/ui/icons";
import { beginningAt, type DraftSegment, endOf, usualEnd, withoutSegment } from "./bar";
import { NumberField } from "./NumberField";
import styles from "./SegmentTable.module.css";
import { useReads } from "./useReads";

type SegmentRowProps = {
  segments: readonly DraftSegment[];
  at: number;
  count: { now: number; after: number };
  errors: UserErrors;
  onChange: (segments: DraftSegment[]) => void;
};

/** One segment: the first begins at 0 and the last ends at 100, all else can be typed. */
export function SegmentRow({ segments, at, count, errors, onChange }: SegmentRowProps) {
  const { t, i18n } = useLingui();
  const read = useReads();
  const segment = segments[at];
  if (!segment) return null;
  const { id, name, from, colour } = segment;
  const errorAt = (field: string) => errors.at(`definitions.${at}.${field}`);
  const put = (part: Partial<DraftSegment>) =>
    onChange(segments.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const end = endOf(segments, at);
  const fillEnd = () => {
    const start = read(from);
    if (end.trim() || Number.isNaN(start)) return;
    onChange(beginningAt(segments, at + 1, typedNumber(String(usualEnd(start)), i18n.locale)));
  };
  return (
    <tr>
      <td>
        <div className={styles.what}>
          <ColourPick value={colour} onChange={(chosen) => put({ colour: chosen })} />
          <TextInput
            className={styles.name}
            aria-label={t`Name of the segment from ${from} to ${end}`}
            value={name}
            error={errorAt("name") ?? errorAt("colour")}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
        </div>
      </td>
      <td>
        {at === 0 ? (
          <span className={styles.fixed}>0 %</span>
        ) : (
          <NumberField
            label={t`${name}, from`}
            unit="%"
            value={from}
            error={errorAt("from")}
            onChange={(text) => put({ from: text })}
          />
        )}
      </td>
      <td>
        {at === segments.length - 1 ? (
          <span className={styles.fixed}>100 %</span>
        ) : (
          <NumberField
            label={t`${name}, to`}
            unit="%"
            value={end}
            error={errorAt("to")}
            onChange={(text) => onChange(beginningAt(segments, at + 1, text))}
            onBlur={fillEnd}
          />
        )}
      </td>
      <td className={styles.count}>
        <Count {...count} />
      </td>
      <td className={styles.delete}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t`Delete ${name}`}
          onClick={() => onChange(withoutSegment(segments, id))}
        >
          <CloseIcon size={15} />
        </ActionIcon>
      </td>
    </tr>
  );
}

/** How many contacts are in it, and if that would change, how many would be. */
function Count({ now, after }: SegmentRowProps["count"]) {
  const { t, i18n } = useLingui();
  if (now === after) return formatCount(now, i18n.locale);
  return (
    <>
      {formatCount(now, i18n.locale)}
      <span className={styles.after} data-more={after > now || undefined}>
        <span aria-hidden> → </span>
        <span className="visually-hidden">{t`, after saving `}</span>
        {formatCount(after, i18n.locale)}
      </span>
    </>
  );
}
