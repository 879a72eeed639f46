import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
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
  PhoneIcon,
  SystemIcon,
  TaskIcon,
  TicketIcon,
} from "~/ui/icons";
import { usePlaces } from "../usePlaces";
import type { Addable } from "./useAdding";

export type ShellRuns = {
  add: (kind: Addable) => void;
  showShortcuts: () => void;
};

const ADDABLE: {
  kind: Addable;
  requires: string;
  label: MessageDescriptor;
  words?: MessageDescriptor;
  icon: Action["icon"];
}[] = [
  { kind: "contact", requires: "contacts:edit", label: msg`New contact`, icon: AddIcon },
  {
    kind: "organization",
    requires: "organizations:edit",
    label: msg`New organization`,
    words: msg`company`,
    icon: OrganizationsIcon,
  },
  {
    kind: "activity",
    requires: "activities:edit",
    label: msg`New activity`,
    words: msg`task`,
    icon: TaskIcon,
  },
  { kind: "ticket", requires: "tickets:edit", label: msg`New ticket`, icon: TicketIcon },
];

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
  const add = ADDABLE.filter(({ requires }) => may(requires)).map(({ kind, label, words, icon }): Action => {
    const run = () => runs.add(kind);
    return {
      key: `add-${kind}`,
      label: i18n._(label),
      section: t`Add`,
      icon,
      ...(words && { words: i18n._(words) }),
      run,
    };
  });
  const doctor: Action = {
    key: "number-doctor",
    label: t`Number doctor`,
    section: t`Go to`,
    icon: PhoneIcon,
    words: t`who calls`,
    run: () => void navigate({ to: "/number-doctor" }),
  };
  const doctors = may("calls:read") ? [doctor] : [];
  return [...add, ...places, ...doctors, ...settings, ...useLooks(), ...useHelp(runs.showShortcuts)];
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
