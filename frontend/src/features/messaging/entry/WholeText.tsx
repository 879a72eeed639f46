import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { RichText } from "~/ui/richText/RichText";
import styles from "./WholeText.module.css";

const WHOLE = graphql(`
  query MessageText($id: ID!) {
    node(id: $id) { id ... on Message { channel text html } }
  }
`);

/** All that a message says: an e-mail with its looks, anything else as it was written. */
export function WholeText({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data, error }] = useQuery({ query: WHOLE, variables: { id } });
  const message = data?.node && "html" in data.node ? data.node : null;
  if (!message) return <p className={styles.text}>{error ? t`It could not be loaded.` : t`Loading…`}</p>;
  if (message.html !== "") return <RichText html={message.html} />;
  return <p className={styles.text}>{message.text}</p>;
}
