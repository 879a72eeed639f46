import { useState } from "react";
import { graphql, readFragment } from "~/gql";
import { changed } from "~/lib/changed";
import { useAction } from "~/lib/graphql/useAction";
import type { Field } from "../compose/FieldMenu";
import { TEMPLATE } from "../compose/useComposeData";
import { type CrmChoice, TemplateForm } from "./TemplateForm";
import { type Template, type TemplateValues, valuesOf } from "./template";

const UPDATE = graphql(`
  mutation MessageTemplateUpdate($input: MessageTemplateUpdateInput!) {
    messageTemplateUpdate(input: $input) {
      messageTemplate { id ...MessageTemplateParts }
      userErrors { code message path }
    }
  }
`);

type EditTemplateProps = {
  template: Template;
  crms: readonly CrmChoice[];
  fields: readonly Field[];
  onReload: () => void;
};

/** A template that there is already; only what was changed is saved. */
export function EditTemplate({ template, crms, fields, onReload }: EditTemplateProps) {
  const [from, setFrom] = useState(template);
  const { run, errors, busy } = useAction(UPDATE);
  const save = async (values: TemplateValues, force: boolean) => {
    const { id, version } = from;
    const patch = changed(values, valuesOf(from));
    const { payload } = await run({
      input: { id, patch, ...(force ? {} : { expectedVersion: version }) },
    });
    const saved = readFragment(TEMPLATE, payload?.messageTemplate);
    if (saved) setFrom(saved);
    return Boolean(saved);
  };
  return (
    <TemplateForm
      channel={template.channel}
      before={valuesOf(template)}
      crms={crms}
      fields={fields}
      errors={errors}
      busy={busy}
      onSave={save}
      onReload={onReload}
    />
  );
}
