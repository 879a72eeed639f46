import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EntryForm } from "~/ui/entries/EntryForm";

type NameFormProps = {
  errors: UserErrors;
  busy: boolean;
  /** True when it was taken. */
  onSave: (name: string) => Promise<boolean>;
  onClose: () => void;
};

/** A new entry that is nothing but a name. */
export function NameForm({ errors, busy, onSave, onClose }: NameFormProps) {
  const [name, setName] = useState("");
  return (
    <EntryForm
      name={name}
      onName={setName}
      errors={errors}
      busy={busy}
      onSave={() => void onSave(name).then((saved) => saved && onClose())}
      onReload={onClose}
      onClose={onClose}
    />
  );
}
