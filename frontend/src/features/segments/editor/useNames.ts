import { useLingui } from "@lingui/react/macro";
import { classifierName } from "../parameterWords";
import type { EditedCrm } from "../segmentationQuery";
import type { DraftClassifier } from "./draft";

/** What a classifier is called on the screen. */
export function useNames(crm: EditedCrm): (classifier: DraftClassifier) => string {
  const { t, i18n } = useLingui();
  return ({ parameter, customFieldId }) => {
    const customField = crm.customFields.find(({ id }) => id === customFieldId) ?? { name: t`Deleted field` };
    return classifierName({ parameter, customField }, i18n._.bind(i18n));
  };
}
