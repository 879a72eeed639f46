import { useState } from "react";
import { NO_ERRORS, type UserErrors } from "~/lib/graphql/userErrors";
import property from "~/ui/fields/Property.module.css";

type EmailInputLineProps = {
  label: string;
  value: string;
  path: string;
  onClose: () => void;
  onSave: (address: string) => Promise<UserErrors | null>;
};

export function EmailInputLine({ label, value, path, onClose, onSave }: EmailInputLineProps) {
  const [text, setText] = useState(value);
  const [errors, setErrors] = useState(NO_ERRORS);
  const error = errors.at(path) ?? errors.text;
  const save = async () => {
    if (text.trim() === value) {
      onClose();
      return;
    }
    const refused = await onSave(text.trim());
    if (refused) setErrors(refused);
    else onClose();
  };
  return (
    <>
      <input
        autoFocus
        type="email"
        aria-label={label}
        aria-invalid={error !== undefined}
        className={property.input}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void save();
          if (event.key === "Escape") onClose();
        }}
      />
      {error !== undefined && (
        <p role="alert" className={property.error}>
          {error}
        </p>
      )}
    </>
  );
}
