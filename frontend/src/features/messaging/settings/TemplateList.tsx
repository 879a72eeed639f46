import { useLingui } from "@lingui/react/macro";
import { settingsPath } from "~/lib/settingsPath";
import { LinkList } from "~/ui/LinkList";
import { ALL_CHANNELS, CHANNELS } from "../channels";
import styles from "./TemplateList.module.css";
import { byChannel, type Template } from "./template";

/** The templates, by the way they go. */
export function TemplateList({ templates }: { templates: readonly Template[] }) {
  const { t, i18n } = useLingui();
  const those = byChannel(templates, i18n.locale);
  return (
    <div className={styles.lists}>
      {ALL_CHANNELS.filter((channel) => those(channel).length > 0).map((channel) => {
        const title = i18n._(CHANNELS[channel].label);
        return (
          <section key={channel}>
            <h3 className={styles.title}>{title}</h3>
            <LinkList
              label={title}
              items={those(channel)}
              to={({ id }) => settingsPath("messages", "templates", id)}
              title={({ name }) => name}
              under={({ subject, text }) => subject || text}
              aside={({ crm, active }) =>
                [crm?.name, active ? null : t`not offered`].filter(Boolean).join(" · ")
              }
            />
          </section>
        );
      })}
    </div>
  );
}
