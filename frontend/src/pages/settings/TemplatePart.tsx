import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useViewer } from "~/features/identity/viewer";
import { DeleteTemplate } from "~/features/messaging/settings/DeleteTemplate";
import { EditTemplate } from "~/features/messaging/settings/EditTemplate";
import { NewTemplate } from "~/features/messaging/settings/NewTemplate";
import { useTemplates } from "~/features/messaging/settings/useTemplates";
import { NEW, settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { TemplateIcon } from "~/ui/icons";
import { Part } from "./Part";
import { Trail } from "./Trail";

const LIST = settingsPath("messages", "templates");

/** One template, or the form for another one. */
export function TemplatePart({ id }: { id: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { crms } = useViewer();
  const { templates, fields, reload } = useTemplates();
  const [round, setRound] = useState(0);
  const title = (name: string) => (
    <Trail section="messages" id="templates" label={t`Templates`}>
      {name}
    </Trail>
  );
  const leave = () => void navigate({ to: LIST });
  if (!templates) return null;
  if (id === NEW) {
    return (
      <Part wide title={title(t`New template`)}>
        <NewTemplate crms={crms} fields={fields} onCreated={() => void reload().then(leave)} />
      </Part>
    );
  }
  const template = templates.find((one) => one.id === id);
  if (!template) {
    return (
      <Part title={title(t`Not found`)}>
        <EmptyState icon={TemplateIcon} title={t`There is no such template`} />
      </Part>
    );
  }
  return (
    <Part
      wide
      title={title(template.name)}
      action={<DeleteTemplate template={template} onDeleted={() => void reload().then(leave)} />}
    >
      <EditTemplate
        key={`${id} ${round}`}
        template={template}
        crms={crms}
        fields={fields}
        onReload={() => void reload().then(() => setRound(round + 1))}
      />
    </Part>
  );
}
