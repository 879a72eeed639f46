import { useLingui } from "@lingui/react/macro";
import { Input, Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { RichTextField } from "~/ui/richText/RichTextField";
import { useTicketOptions } from "../useTicketOptions";
import styles from "./NewTicketFields.module.css";
import type { NewTicket, TicketOf } from "./newTicket";
import type { TicketSlots } from "./slots";

type NewTicketFieldsProps = {
  form: UseFormReturnType<NewTicket>;
  errors: UserErrors;
  me: { name: string };
  /** To choose from; fewer than two are no choice. */
  crms: readonly { id: string; name: string }[];
  crmId: string | null;
  of: TicketOf | null;
  slots: TicketSlots;
  onSubmit: () => void;
};

export function NewTicketFields(props: NewTicketFieldsProps) {
  const { form, errors, me, crms, crmId, of, slots, onSubmit } = props;
  const { t } = useLingui();
  const { types, priorities } = useTicketOptions();
  const usual = priorities.find((priority) => priority.default);
  const { values } = form;
  const set = (field: keyof NewTicket) => (id: string | null) => form.setFieldValue(field, id);
  return (
    <Stack gap="sm">
      <TextInput
        required
        label={t`Subject`}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps("subject")}
        error={form.errors["subject"] ?? errors.at("subject")}
      />
      <Input.Wrapper label={t`Description`} labelElement="div" error={errors.at("description")}>
        <div className={styles.description}>
          <RichTextField
            label={t`Description`}
            value={values.description}
            onChange={(html) => form.setFieldValue("description", html)}
            onSubmit={onSubmit}
          />
        </div>
      </Input.Wrapper>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t`Type`}
          placeholder={types[0]?.name ?? ""}
          clearable
          data={types.map(choice)}
          {...form.getInputProps("typeId")}
          error={errors.at("typeId")}
        />
        <Select
          label={t`Priority`}
          placeholder={usual?.name ?? ""}
          clearable
          data={priorities.map(choice)}
          {...form.getInputProps("priorityId")}
          error={errors.at("priorityId")}
        />
        {slots.user({
          label: t`Assignee`,
          value: values.assigneeId,
          user: me,
          error: errors.at("assigneeId"),
          onChange: set("assigneeId"),
        })}
        <TextInput
          label={t`Due`}
          type="datetime-local"
          {...form.getInputProps("dueAt")}
          error={errors.at("dueAt")}
        />
        {crms.length > 1 && (
          <Select
            label={t`CRM`}
            allowDeselect={false}
            data={crms.map(choice)}
            value={crmId}
            onChange={(id) => form.setValues({ crmId: id, contactId: null, organizationId: null })}
            error={errors.at("crmId")}
          />
        )}
        {of === null && crmId !== null && (
          <>
            {slots.contact({
              label: t`Contact`,
              crmId,
              value: values.contactId,
              error: errors.at("contactId"),
              onChange: set("contactId"),
            })}
            {slots.organization({
              label: t`Organization`,
              crmId,
              value: values.organizationId,
              error: errors.at("organizationId"),
              onChange: set("organizationId"),
            })}
          </>
        )}
      </SimpleGrid>
      {of && <Switch label={t`For ${of.name}`} {...form.getInputProps("tied", { type: "checkbox" })} />}
    </Stack>
  );
}

const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
