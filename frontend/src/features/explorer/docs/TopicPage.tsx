import { useLingui } from "@lingui/react/macro";
import { type GraphQLSchema, isEnumType, isUnionType } from "graphql";
import styles from "./DocsPanel.module.css";
import { FieldDocs, TypeLink } from "./FieldDocs";
import { fieldsOf, type Topic } from "./found";
import { Prose } from "./Prose";

type TopicPageProps = { schema: GraphQLSchema; topic: Topic | undefined; onOpen: (topic: Topic) => void };

/** A type with its fields or values; without a topic the three roots. */
export function TopicPage({ schema, topic, onOpen }: TopicPageProps) {
  const { t } = useLingui();
  if (!topic) {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    return (
      <section>
        <h2 className={styles.title}>{t`The schema`}</h2>
        <dl className={styles.list}>
          {roots.map(
            (root) =>
              root && (
                <div key={root.name} className={styles.entry}>
                  <dt>
                    <TypeLink type={root} onOpen={onOpen} />
                  </dt>
                  <dd>
                    <Prose text={root.description} />
                  </dd>
                </div>
              ),
          )}
        </dl>
      </section>
    );
  }
  const type = schema.getType(topic.type);
  if (!type) return null;
  const fields = fieldsOf(type);
  const one = topic.field ? fields[topic.field] : undefined;
  if (one)
    return (
      <section>
        <h2 className={styles.title}>{one.name}</h2>
        <dl className={styles.list}>
          <FieldDocs field={one} onOpen={onOpen} whole />
        </dl>
      </section>
    );
  return (
    <section>
      <h2 className={styles.title}>{type.name}</h2>
      {type.description && (
        <p className={styles.text}>
          <Prose text={type.description} />
        </p>
      )}
      <dl className={styles.list}>
        {Object.values(fields).map((field) => (
          <FieldDocs key={field.name} field={field} onOpen={onOpen} />
        ))}
        {isEnumType(type) &&
          type.getValues().map((value) => (
            <div key={value.name} className={styles.entry}>
              <dt className={styles.name}>{value.name}</dt>
              <dd>
                <Prose text={value.description} />
              </dd>
            </div>
          ))}
        {isUnionType(type) &&
          type.getTypes().map((member) => (
            <div key={member.name} className={styles.entry}>
              <dt>
                <TypeLink type={member} onOpen={onOpen} />
              </dt>
              <dd>
                <Prose text={member.description} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
