import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Button, Group, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import type { ExportFormat } from "~/gql/graphql";
import { ErrorLine } from "~/ui/ErrorLine";
import { shownColumns } from "./chosen";
import { type Exported, useAllColumns, useBeginExport } from "./exports";

type ExportFormProps = {
  exported: Exported;
  columns: readonly string[];
  onBegun: (job: string) => void;
  onClose: () => void;
};

export function ExportForm({ exported, columns, onBegun, onClose }: ExportFormProps) {
  const { t } = useLingui();
  const [format, setFormat] = useState<ExportFormat>("XLSX");
  const [which, setWhich] = useState<"shown" | "all">("shown");
  const all = useAllColumns(exported.kind);
  const shown = shownColumns(columns, all);
  const { begin, errors, busy } = useBeginExport(exported);
  const submit = async () => {
    const id = await begin(format, which === "all" && all ? [...all] : shown);
    if (id !== null) onBegun(id);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="lg">
        <Radio.Group label={t`File`} value={format} onChange={(value) => setFormat(value)}>
          <Stack gap={8} mt={8}>
            <Radio value="XLSX" label={t`Excel (.xlsx)`} data-autofocus />
            <Radio value="CSV" label={t`Text with separators (.csv)`} />
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t`Columns`}
          value={which}
          onChange={(value) => setWhich(value === "all" ? "all" : "shown")}
        >
          <Stack gap={8} mt={8}>
            <Radio
              value="shown"
              label={plural(shown.length, {
                one: "The # column that is shown",
                other: "The # columns that are shown",
              })}
            />
            <Radio
              value="all"
              disabled={all === null}
              label={plural(all?.length ?? 0, {
                0: "All columns",
                one: "All # column",
                other: "All # columns",
              })}
            />
          </Stack>
        </Radio.Group>
        <ErrorLine errors={errors} />
      </Stack>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
        <Button type="submit" loading={busy}>{t`Export`}</Button>
      </Group>
    </form>
  );
}
