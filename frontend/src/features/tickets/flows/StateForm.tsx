import { useLingui } from "@lingui/react/macro";
import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import type { TicketStateCategory } from "~/gql/graphql";
import { ColourPick } from "~/ui/entries/ColourPick";
import { ToggleChips } from "~/ui/fields/ToggleChips";
import { DefaultIcon, DeleteIcon } from "~/ui/icons";
import { CATEGORIES, MEANING } from "./categories";
import { changed, leading, leads } from "./edit";
import type { FlowDraft, StateDraft } from "./flow";
import styles from "./StateForm.module.css";

type StateFormProps = {
  flow: FlowDraft;
  state: StateDraft;
  /** What the server refused of its name. */
  error: string | undefined;
  onChange: (flow: FlowDraft) => void;
  onDelete: () => void;
};

/** All of one state: its name, what it means, and where a ticket may go from it. */
export function StateForm({ flow, state, error, onChange, onDelete }: StateFormProps) {
  const { t, i18n } = useLingui();
  const change = (patch: Partial<StateDraft>) => onChange(changed(flow, state.key, patch));
  const others = flow.states.filter(({ key }) => key !== state.key);
  const name = state.name || t`Nameless`;
  return (
    <section className={styles.form} aria-label={t`State: ${name}`}>
      <Stack gap="sm">
        <Group gap={8} align="flex-end" wrap="nowrap">
          <TextInput
            className={styles.name ?? ""}
            label={t`Name`}
            value={state.name}
            error={error}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <ColourPick value={state.colour} onChange={(colour) => change({ colour })} />
        </Group>
        <Select
          label={t`What it means`}
          description={i18n._(MEANING[state.category])}
          inputWrapperOrder={["label", "input", "description", "error"]}
          allowDeselect={false}
          data={Object.entries(CATEGORIES).map(([value, words]) => ({ value, label: i18n._(words) }))}
          value={state.category}
          onChange={(category) => change({ category: category as TicketStateCategory })}
        />
        <ToggleChips
          label={t`From here to`}
          options={others.map(({ key, name: other }) => ({ value: key, label: other || t`Nameless` }))}
          values={others.filter(({ key }) => leads(flow, state.key, key)).map(({ key }) => key)}
          onChange={(keys) => onChange(leading(flow, state.key, keys))}
        />
        <Group gap={6}>
          <Button
            variant={flow.initial === state.key ? "light" : "default"}
            size="compact-sm"
            aria-pressed={flow.initial === state.key}
            leftSection={<DefaultIcon size={12} aria-hidden />}
            onClick={() => onChange({ ...flow, initial: state.key })}
          >
            {t`Tickets begin here`}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            c="var(--danger)"
            size="compact-sm"
            ml="auto"
            disabled={others.length === 0}
            leftSection={<DeleteIcon size={13} aria-hidden />}
            onClick={onDelete}
          >
            {t`Delete…`}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
