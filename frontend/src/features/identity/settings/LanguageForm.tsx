import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { LOCALES, type LocaleCode, switchLanguage } from "~/lib/i18n";

const UPDATE = graphql(`
  mutation OwnLanguage($input: ViewerPatch!) {
    viewerUpdate(input: $input) { user { id version locale } userErrors { code message path } }
  }
`);

const LANGUAGES = Object.entries(LOCALES).map(([value, label]) => ({ value, label }));

/** The language of the screen and of what the server says; takes effect at once. */
export function LanguageForm() {
  const { t, i18n } = useLingui();
  const { run, errors } = useAction(UPDATE);
  const choose = async (code: LocaleCode) => {
    await switchLanguage(code);
    await run({ input: { locale: code === "pl" ? "PL" : "EN" } });
  };
  return (
    <Select
      maw={380}
      aria-label={t`Language`}
      allowDeselect={false}
      data={LANGUAGES}
      value={i18n.locale}
      error={errors.text}
      onChange={(code) => void choose(code as LocaleCode)}
    />
  );
}
