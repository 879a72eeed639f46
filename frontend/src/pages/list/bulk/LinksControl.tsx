import { useLingui } from "@lingui/react/macro";
import { MultiSelect } from "@mantine/core";
import type { Links } from "~/features/bulk/drafts";
import type { Items } from "~/features/bulk/useBulkWords";
import { UserPick } from "~/features/identity/UserPick";

type LinksControlProps = {
  name: "tags" | "managers";
  links: Links | undefined;
  /** The tags to choose from. */
  items: Items;
  error: string | undefined;
  onChange: (links: Links) => void;
};

const NO_LINKS: Links = { add: [], remove: [] };

/** What all of them get, and what all of them lose; whatever else they have stays. */
export function LinksControl({ name, links = NO_LINKS, items, error, onChange }: LinksControlProps) {
  const { t } = useLingui();
  const data = items.map((item) => ("group" in item ? { ...item, items: [...item.items] } : item));
  const sides = [
    { side: "add", label: t`Add` },
    { side: "remove", label: t`Remove` },
  ] as const;
  return sides.map(({ side, label }) => {
    const refused = side === "add" ? error : undefined;
    const change = (ids: string[]) => onChange({ ...links, [side]: ids });
    if (name === "managers") {
      return (
        <UserPick key={side} label={label} value={links[side]} users={[]} error={refused} onChange={change} />
      );
    }
    return (
      <MultiSelect
        key={side}
        label={label}
        searchable
        hidePickedOptions
        placeholder={links[side].length === 0 ? t`Choose…` : ""}
        nothingFoundMessage={t`Nothing found`}
        data={data}
        value={[...links[side]]}
        error={refused}
        onChange={change}
      />
    );
  });
}
