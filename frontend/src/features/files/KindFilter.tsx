import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { FileKind } from "~/gql/graphql";
import { KIND_WORDS, KINDS } from "./kinds";

const ALL = "ALL";

type KindFilterProps = { kind: FileKind | null; onChange: (kind: FileKind | null) => void };

export function KindFilter({ kind, onChange }: KindFilterProps) {
  const { t, i18n } = useLingui();
  const kinds = KINDS.map((one) => ({ value: one as string, label: i18n._(KIND_WORDS[one]) }));
  return (
    <Select
      w={160}
      aria-label={t`Kind of files`}
      allowDeselect={false}
      data={[{ value: ALL, label: t`All kinds` }, ...kinds]}
      value={kind ?? ALL}
      onChange={(value) => onChange(KINDS.find((one) => one === value) ?? null)}
    />
  );
}
