import { Trans, useLingui } from "@lingui/react/macro";
import { Skeleton } from "@mantine/core";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { ACCESS } from "./Access";
import styles from "./Access.module.css";
import { CrmTable } from "./CrmTable";
import { RightTable } from "./RightTable";

const USER = graphql(`
  query AccessOfUser($id: ID!) {
    node(id: $id) { __typename id ... on User { name active access { ...Access } } }
    permissions { name description group }
    viewer { crmEnabled restrictedCrm }
  }
`);

/** What a user may see and do as their roles are saved, and which role gives it. */
export function AccessOfUser({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data }, refetch] = useQuery({
    query: USER,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const user = data?.node?.__typename === "User" ? data.node : null;
  const access = readFragment(ACCESS, user?.access);
  if (!data) return <Skeleton height={240} aria-label={t`Loading…`} />;
  if (!user || !access || !data.viewer) return null;
  const { name } = user;
  return (
    <div className={styles.access}>
      {!user.active && (
        <p className={styles.notice}>
          <Trans>{name} is not active: they can't sign in, and see nothing.</Trans>
        </p>
      )}
      <CrmTable crms={access.crms} enterprise={data.viewer} />
      <RightTable permissions={data.permissions} rights={access.rights} />
    </div>
  );
}
