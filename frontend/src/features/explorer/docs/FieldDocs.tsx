import { type GraphQLArgument, type GraphQLType, getNamedType } from "graphql";
import styles from "./DocsPanel.module.css";
import type { Topic } from "./found";
import { Prose } from "./Prose";

type Open = (topic: Topic) => void;
type Field = {
  name: string;
  description?: string | null | undefined;
  type: GraphQLType;
  args?: readonly GraphQLArgument[];
  deprecationReason?: string | null | undefined;
};

/** `[Contact!]!`, which leads to Contact. */
export function TypeLink({ type, onOpen }: { type: GraphQLType; onOpen: Open }) {
  return (
    <button type="button" className={styles.type} onClick={() => onOpen({ type: getNamedType(type).name })}>
      {String(type)}
    </button>
  );
}

/** A field, its type, its arguments, and what it is. whole: under a title that says its name already. */
export function FieldDocs({ field, onOpen, whole = false }: { field: Field; onOpen: Open; whole?: boolean }) {
  return (
    <div className={styles.entry}>
      <dt>
        {!whole && <span className={styles.name}>{field.name}: </span>}
        <TypeLink type={field.type} onOpen={onOpen} />
      </dt>
      <dd>
        <Prose text={field.description} />
        {field.deprecationReason && (
          <span className={styles.old}>
            {" "}
            <Prose text={field.deprecationReason} />
          </span>
        )}
        {(field.args?.length ?? 0) > 0 && (
          <dl className={styles.arguments}>
            {field.args?.map((argument) => (
              <FieldDocs key={argument.name} field={argument} onOpen={onOpen} />
            ))}
          </dl>
        )}
      </dd>
    </div>
  );
}
