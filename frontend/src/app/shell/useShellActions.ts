import { useLingui } from "@lingui/react/macro";
import { useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useLanguage } from "~/features/identity/useLanguage";
import { useViewer } from "~/features/identity/viewer";
import type { Action } from "~/features/search/item";
import { LOCALES, type LocaleCode } from "~/lib/i18n";
import { settingsPath } from "~/lib/settingsPath";
import { allowedSections } from "~/pages/settings/sections";
import {
  AddIcon,
  DarkIcon,
  KeyboardIcon,
  LanguageIcon,
  LightIcon,
  OrganizationsIcon,
  SystemIcon,
} from "~/ui/icons";
import { usePlaces } from "../usePlaces";

export type ShellRuns = {
  addContact: () => void;
  addOrganization: () => void;
  showShortcuts: () => void;
};

/** All that one can do from anywhere: the palette lists it, and the keys of it work everywhere. */
export function useShellActions(runs: ShellRuns): Action[] {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { permissions, crmEnabled } = useViewer();
  const may = (permission: string) => crmEnabled && permissions.includes(permission);
  const places = usePlaces().map(({ to, label, icon, keys }): Action => {
    const run = () => void navigate({ to });
    return { key: to.slice(1), label: i18n._(label), section: t`Go to`, icon, keys, run };
  });
  const settings = allowedSections(permissions).map(({ key, label, icon }): Action => {
    const run = () => void navigate({ to: settingsPath(key) });
    return {
      key: `settings-${key}`,
      label: i18n._(label),
      section: t`Settings`,
      icon,
      words: t`Settings`,
      run,
    };
  });
  const add: Action[] = [
    { key: "add-contact", label: t`New contact`, section: t`Add`, icon: AddIcon, run: runs.addContact },
    {
      key: "add-organization",
      label: t`New organization`,
      section: t`Add`,
      icon: OrganizationsIcon,
      words: t`company`,
      run: runs.addOrganization,
    },
  ];
  const allowed = add.filter(({ key }) =>
    may(key === "add-contact" ? "contacts:edit" : "organizations:edit"),
  );
  return [...allowed, ...places, ...settings, ...useLooks(), ...useHelp(runs.showShortcuts)];
}

function useLooks(): Action[] {
  const { t, i18n } = useLingui();
  const { setColorScheme } = useMantineColorScheme();
  const choose = useLanguage();
  const section = t`Look and language`;
  const schemes = [
    { key: "light", label: t`Light look`, icon: LightIcon },
    { key: "dark", label: t`Dark look`, icon: DarkIcon },
    { key: "auto", label: t`Look as the system has it`, icon: SystemIcon },
  ] as const;
  const languages = Object.entries(LOCALES).filter(([code]) => code !== i18n.locale);
  return [
    ...schemes.map(({ key, label, icon }) => ({
      key: `look-${key}`,
      label,
      section,
      icon,
      run: () => setColorScheme(key),
    })),
    ...languages.map(([code, name]) => ({
      key: `language-${code}`,
      label: name,
      section,
      icon: LanguageIcon,
      words: t`Language`,
      run: () => void choose(code as LocaleCode),
    })),
  ];
}

function useHelp(showShortcuts: () => void): Action[] {
  const { t } = useLingui();
  return [
    {
      key: "shortcuts",
      label: t`Keyboard shortcuts`,
      section: t`Help`,
      icon: KeyboardIcon,
      keys: "?",
      run: showShortcuts,
    },
  ];
}
