import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { fold } from "~/ui/fields/option";
import { useNow } from "~/ui/useNow";
import { useViewer } from "../viewer";
import { zoneOptions } from "./zones";

const SET = graphql(`
  mutation TimezoneSet($input: TimezoneInput!) {
    timezoneSet(input: $input) { timezone userErrors { code message path } }
  }
`);

const MINUTE_MS = 60_000;

/** The zone in which the viewer is shown times; takes effect at once. */
export function ZoneForm({ onSaved }: { onSaved: () => void }) {
  const { t, i18n } = useLingui();
  const { timezone } = useViewer();
  const { run, errors } = useAction(SET);
  const options = zoneOptions(useNow(MINUTE_MS), i18n.locale);
  const choose = async (zone: string | null) => {
    if (zone === null || zone === timezone) return;
    const { payload } = await run({ input: { timezone: zone } });
    if (!payload) return;
    notifications.show({
      message: t`Times are shown in this zone now.`,
      closeButtonProps: { "aria-label": t`Close` },
    });
    onSaved();
  };
  return (
    <Select
      maw={380}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      aria-label={t`Time zone`}
      nothingFoundMessage={t`Nothing found`}
      data={options}
      filter={({ options: all, search }) =>
        all.filter((option) => "label" in option && fold(option.label).includes(fold(search.trim())))
      }
      value={timezone}
      error={errors.text}
      onChange={(zone) => void choose(zone)}
    />
  );
}
