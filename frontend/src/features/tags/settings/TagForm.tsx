import { useState } from "react";
import { graphql } from "~/gql";
import { changed } from "~/lib/changed";
import { useAction } from "~/lib/graphql/useAction";
import { GREY } from "~/ui/entries/colours";
import { EntryForm } from "~/ui/entries/EntryForm";
import { DeleteTag } from "./DeleteTag";
import type { Tag } from "./TagList";

const CREATE = graphql(`
  mutation TagCreate($input: TagInput!) {
    tagCreate(input: $input) { tag { id } userErrors { code message path } }
  }
`);

const UPDATE = graphql(`
  mutation TagUpdate($input: TagPatch!) {
    tagUpdate(input: $input) { tag { id version name colour } userErrors { code message path } }
  }
`);

type TagFormProps = { crmId: string; tag: Tag | null; onReload: () => Promise<void>; onClose: () => void };

export function TagForm({ crmId, tag: given, onReload, onClose }: TagFormProps) {
  const [tag] = useState(given);
  const initial = { name: tag?.name ?? "", colour: tag?.colour ?? GREY };
  const [values, setValues] = useState(initial);
  const create = useAction(CREATE);
  const update = useAction(UPDATE);
  const { errors, busy } = tag ? update : create;
  const reloadAndClose = () => void onReload().then(onClose);

  const save = async (force: boolean) => {
    const { payload } = tag
      ? await update.run({
          input: {
            id: tag.id,
            ...(force ? {} : { expectedVersion: tag.version }),
            ...changed(values, initial),
          },
        })
      : await create.run({ input: { crmId, ...values } });
    if (payload && tag) onClose();
    else if (payload) reloadAndClose();
  };

  return (
    <EntryForm
      name={values.name}
      onName={(name) => setValues({ ...values, name })}
      colour={values.colour}
      onColour={(colour) => setValues({ ...values, colour })}
      errors={errors}
      busy={busy}
      apart={tag && <DeleteTag tag={tag} onDeleted={reloadAndClose} />}
      onSave={(force) => void save(force)}
      onReload={reloadAndClose}
      onClose={onClose}
    />
  );
}
