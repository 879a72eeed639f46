import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { type LocaleCode, switchLanguage } from "~/lib/i18n";

const SET_LOCALE = graphql(`
  mutation SetLocale($input: ViewerPatch!) {
    viewerUpdate(input: $input) {
      user { id version locale }
      userErrors { code message path }
    }
  }
`);

/** Changes the language now, and for the next time. */
export function useLanguage(): (code: LocaleCode) => Promise<void> {
  const { run } = useAction(SET_LOCALE);
  return async (code) => {
    await switchLanguage(code);
    await run({ input: { locale: code === "pl" ? "PL" : "EN" } });
  };
}
