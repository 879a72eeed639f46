import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { RouterProvider } from "@tanstack/react-router";
import { SessionProvider } from "~/lib/graphql/session";
import { cacheUpdates } from "./cacheUpdates";
import { FailureNotices } from "./FailureNotices";
import { router } from "./router";
import { theme } from "./theme/theme";

const scheme = localStorageColorSchemeManager({ key: "ringbook.scheme" });

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} colorSchemeManager={scheme} defaultColorScheme="auto">
        <Notifications position="bottom-right" />
        <FailureNotices />
        <SessionProvider updates={cacheUpdates}>
          <RouterProvider router={router} />
        </SessionProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
