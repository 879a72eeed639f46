import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import { type FragmentType, readFragment } from "~/gql";
import type { MessageChannel } from "~/gql/graphql";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { bodyFor } from "./body";
import type { Letter } from "./draft";
import { TEMPLATE } from "./useComposeData";

type TemplatePickProps = {
  channel: MessageChannel;
  templates: readonly FragmentType<typeof TEMPLATE>[];
  /** Those of other Crms are not for this record; null: only those for all. */
  crmId: string | null;
  chosen: string | null;
  /** Something is written that a template would take the place of. */
  overwrites: boolean;
  onChoose: (part: Pick<Letter, "templateId"> & Partial<Pick<Letter, "subject" | "body">>) => void;
};

/** A text that is ready: chosen, it fills in subject and body, which then are one's own. */
export function TemplatePick(props: TemplatePickProps) {
  const { channel, templates: masked, crmId, chosen, overwrites, onChoose } = props;
  const { t } = useLingui();
  const [asked, setAsked] = useState<string | null>(null);
  const templates = readFragment(TEMPLATE, masked).filter(
    (one) => one.channel === channel && (!one.crm || one.crm.id === crmId),
  );
  const take = (id: string | null) => {
    const template = templates.find((one) => one.id === id);
    if (!template) return onChoose({ templateId: null });
    const rich = channel === "EMAIL";
    onChoose({
      templateId: template.id,
      ...(channel === "SMS" ? {} : { subject: template.subject }),
      body: bodyFor(rich, template),
    });
  };
  return (
    <>
      <Select
        label={t`Template`}
        placeholder={templates.length === 0 ? t`There are none yet` : t`None`}
        disabled={templates.length === 0}
        clearable
        clearButtonProps={{ "aria-label": t`Clear` }}
        searchable={templates.length > 7}
        data={templates.map(({ id, name }) => ({ value: id, label: name }))}
        value={templates.some(({ id }) => id === chosen) ? chosen : null}
        onChange={(id) => (id !== null && overwrites ? setAsked(id) : take(id))}
      />
      <ConfirmDialog
        opened={asked !== null}
        title={t`Put the template in the place of what you wrote?`}
        confirm={t`Take the template`}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          take(asked);
          setAsked(null);
        }}
      >
        {t`Subject and text become the template's.`}
      </ConfirmDialog>
    </>
  );
}
