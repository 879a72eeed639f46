import { useLingui } from "@lingui/react/macro";
import { Autocomplete, Checkbox, type ComboboxParsedItem } from "@mantine/core";
import type { MessageChannel } from "~/gql/graphql";
import { PHONE_KINDS } from "~/lib/phoneKinds";
import type { Letter } from "./draft";
import { type Address, knownAddress } from "./reach";
import styles from "./ToField.module.css";

type ToFieldProps = {
  channel: MessageChannel;
  addresses: readonly Address[];
  /** null: the first of the addresses. */
  typed: string | null;
  keep: boolean;
  canKeep: boolean;
  error: string | undefined;
  onChange: (part: Pick<Letter, "to"> | Pick<Letter, "keep">) => void;
};

/** To which of the record's addresses; another one can be typed, and is kept on the card unless one says no. */
export function ToField({ channel, addresses, typed, keep, canKeep, error, onChange }: ToFieldProps) {
  const { t } = useLingui();
  const value = typed ?? addresses[0]?.shown ?? "";
  const known = knownAddress(addresses, value);
  const asks = value.trim() !== "" && !known && canKeep;
  return (
    <div>
      <Autocomplete
        size="sm"
        label={t`To`}
        type={channel === "EMAIL" ? "email" : "tel"}
        autoComplete="off"
        data-autofocus={addresses.length === 0 || undefined}
        placeholder={
          channel === "EMAIL" ? t`There is no address on the card yet` : t`There is no number on the card yet`
        }
        data={addresses.map(({ shown }) => shown)}
        value={value}
        error={error}
        filter={({ options, search }) => (known ? options : options.filter((one) => fits(one, search)))}
        renderOption={({ option }) => (
          <AddressLine address={addresses.find(({ shown }) => shown === option.value)} />
        )}
        onChange={(to) => onChange({ to })}
      />
      {known && <Marks address={known} />}
      {asks && (
        <Checkbox
          mt={6}
          size="xs"
          label={t`Keep it on the card`}
          checked={keep}
          onChange={(event) => onChange({ keep: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

const fits = (option: ComboboxParsedItem, search: string) =>
  "value" in option && option.value.toLowerCase().includes(search.trim().toLowerCase());

function AddressLine({ address }: { address: Address | undefined }) {
  if (!address) return null;
  return (
    <span className={styles.line}>
      <span className={styles.address}>{address.shown}</span>
      <Marks address={address} />
    </span>
  );
}

/** What a number is, and what speaks against it. */
function Marks({ address: { phone } }: { address: Address }) {
  const { t, i18n } = useLingui();
  if (!phone) return null;
  const about = [i18n._(PHONE_KINDS[phone.kind]), phone.description].filter(Boolean).join(" · ");
  return (
    <span className={styles.about}>
      {about}
      {phone.invalid && <span className={styles.mark}>{t`invalid`}</span>}
    </span>
  );
}
