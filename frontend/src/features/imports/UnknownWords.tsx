import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useId } from "react";
import { formatCount } from "~/lib/format";
import type { ImportView } from "./importQuery";
import type { ImportSearch } from "./search";
import styles from "./UnknownWords.module.css";
import { isAdded, withField } from "./unknownWords";

type UnknownWordsProps = { one: ImportView; search: ImportSearch; onSearch: (search: ImportSearch) => void };
type Unknown = ImportView["unknownValues"][number];

/** Words of the file that the Crm's lists do not have: offered to be added, list by list. */
export function UnknownWords({ one, search, onSearch }: UnknownWordsProps) {
  const title = useId();
  if (one.unknownValues.length === 0) return null;
  return (
    <section className={styles.words} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        <Trans>Words that the CRM does not have yet</Trans>
      </h3>
      {one.unknownValues.map((unknown) => (
        <Offer
          key={unknown.field}
          unknown={unknown}
          added={isAdded(unknown.field, search)}
          onTick={(ticked) => onSearch({ ...search, ...withField(unknown.field, ticked, search) })}
        />
      ))}
      {one.unknownValues.some(({ mayAdd }) => !mayAdd) && (
        <p className={styles.note}>
          <Trans>Only CRM administrators add words to these lists; rows that have them are refused.</Trans>
        </p>
      )}
    </section>
  );
}

type OfferProps = { unknown: Unknown; added: boolean; onTick: (ticked: boolean) => void };

function Offer({ unknown, added, onTick }: OfferProps) {
  const { t, i18n } = useLingui();
  const { label, values, more, rows, mayAdd } = unknown;
  const count = formatCount(more, i18n.locale);
  const words = more > 0 ? t`${values.join(", ")} and ${count} more` : values.join(", ");
  const where = plural(rows, { one: "# row", other: "# rows" });
  return (
    <Checkbox
      checked={mayAdd && added}
      disabled={!mayAdd}
      onChange={(event) => onTick(event.currentTarget.checked)}
      label={`${label}: ${words}`}
      description={mayAdd && !added ? t`${where}, which will be refused` : where}
    />
  );
}
