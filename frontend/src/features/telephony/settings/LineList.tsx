import { useLingui } from "@lingui/react/macro";
import { regionName } from "~/lib/regions";
import { settingsPath } from "~/lib/settingsPath";
import { LinkList } from "~/ui/LinkList";
import { useNarrow } from "~/ui/useNarrow";
import { dialectName } from "./dialects";
import type { ListedLine } from "./lines";
import { StateWords } from "./StateWords";

/** The lines to PBXes: how each speaks, and whether it is alive. */
export function LineList({ lines }: { lines: readonly ListedLine[] }) {
  const { t, i18n } = useLingui();
  const narrow = useNarrow();
  const about = ({ dialect, region }: ListedLine) =>
    `${dialectName(dialect, i18n)} · ${regionName(region, i18n.locale)}`;
  return (
    <LinkList
      label={t`Lines`}
      items={lines}
      to={({ id }) => settingsPath("telephony", id)}
      title={({ name }) => name}
      under={(line) => (narrow ? <StateWords line={line} /> : about(line))}
      {...(narrow ? {} : { aside: (line: ListedLine) => <StateWords line={line} /> })}
    />
  );
}
