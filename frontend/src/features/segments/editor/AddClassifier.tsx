import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { ClassifierParameter } from "~/gql/graphql";
import { PARAMETER_WORDS } from "../parameterWords";
import type { EditedCrm } from "../segmentationQuery";
import type { Choice } from "./fresh";

const isNative = (key: string): key is ClassifierParameter => key in PARAMETER_WORDS;

/** Chooses what a new classifier looks at. */
export function AddClassifier({ crm, onAdd }: { crm: EditedCrm; onAdd: (choice: Choice) => void }) {
  const { t, i18n } = useLingui();
  const native = Object.entries(PARAMETER_WORDS).map(([value, words]) => ({ value, label: i18n._(words) }));
  const own = crm.customFields.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      w={230}
      aria-label={t`Add a classifier`}
      placeholder={t`Add a classifier…`}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t`No such field`}
      data={[
        { group: t`Fields of every contact`, items: native },
        ...(own.length > 0 ? [{ group: t`Additional fields`, items: own }] : []),
      ]}
      value={null}
      onChange={(key) => {
        if (key !== null) onAdd(isNative(key) ? { parameter: key } : { customFieldId: key });
      }}
    />
  );
}
