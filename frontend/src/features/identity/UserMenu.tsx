import { useLingui } from "@lingui/react/macro";
import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { graphql } from "~/gql";
import { clearDrafts } from "~/lib/drafts";
import { useSession } from "~/lib/graphql/session";
import { useAction } from "~/lib/graphql/useAction";
import { LOCALES, type LocaleCode } from "~/lib/i18n";
import { Avatar } from "~/ui/Avatar";
import { DarkIcon, KeyboardIcon, LightIcon, PickIcon, SignOutIcon, SystemIcon } from "~/ui/icons";
import styles from "./UserMenu.module.css";
import { useLanguage } from "./useLanguage";
import { useViewer } from "./viewer";

const SIGN_OUT = graphql(`mutation SignOut { sessionDelete { userErrors { code message path } } }`);

export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useLingui();
  const { user } = useViewer();
  const signOut = useAction(SIGN_OUT);
  const { restart } = useSession();
  return (
    <Menu width={224} position="top-start" offset={6}>
      <Menu.Target>
        <button type="button" className={styles.user}>
          <Avatar name={user.name} initials={user.initials} size="md" />
          <span className={styles.name}>{user.name}</span>
          <span className="visually-hidden">, {t`your menu`}</span>
          <PickIcon size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        <SchemeItems />
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <Menu.Item leftSection={<KeyboardIcon size={15} />} onClick={onShortcuts}>
          {t`Keyboard shortcuts`}
        </Menu.Item>
        <Menu.Item
          leftSection={<SignOutIcon size={15} />}
          onClick={() =>
            void signOut.run({}).then(() => {
              clearDrafts();
              restart();
            })
          }
        >
          {t`Sign out`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function SchemeItems() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes: [MantineColorScheme, string, typeof LightIcon][] = [
    ["light", t`Light`, LightIcon],
    ["dark", t`Dark`, DarkIcon],
    ["auto", t`As the system`, SystemIcon],
  ];
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
      {schemes.map(([scheme, label, Icon]) => (
        <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon size={15} aria-hidden />}>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function LanguageItems() {
  const { i18n } = useLingui();
  const choose = useLanguage();
  return (
    <Menu.RadioGroup value={i18n.locale} onChange={(code) => void choose(code as LocaleCode)}>
      {Object.entries(LOCALES).map(([code, name]) => (
        <Menu.RadioItem key={code} value={code} lang={code}>
          {name}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
