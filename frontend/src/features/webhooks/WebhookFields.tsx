import { useLingui } from "@lingui/react/macro";
import { Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EventsPick } from "./EventsPick";
import type { WebhookValues } from "./webhookForm";

type WebhookFieldsProps = { form: UseFormReturnType<WebhookValues>; errors: UserErrors };

export function WebhookFields({ form, errors }: WebhookFieldsProps) {
  const { t } = useLingui();
  const insecure = form.values.url.trim().toLowerCase().startsWith("http:");
  return (
    <Stack gap="lg">
      <TextInput
        label={t`Name`}
        description={t`Which system is told, such as “Accounting”.`}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps("name")}
        error={errors.at("name")}
      />
      <TextInput
        type="url"
        label={t`Address`}
        description={
          insecure
            ? t`Over http anybody on the way can read along: right only in your own network.`
            : t`Where that system takes events, by POST.`
        }
        placeholder="https://accounting.example.com/ringbook"
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps("url")}
        error={errors.at("url")}
      />
      <EventsPick
        value={form.values.events}
        error={errors.within("events")}
        onChange={(events) => form.setFieldValue("events", events)}
      />
    </Stack>
  );
}
