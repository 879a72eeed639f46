import { Link } from "@tanstack/react-router";
import { graphql } from "~/gql";
import type { OrganizationNeighbourFragment } from "~/gql/graphql";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "~/ui/Avatar";
import { DotLabel } from "~/ui/Dot";
import styles from "./RecordList.module.css";

export const NEIGHBOUR = graphql(`
  fragment OrganizationNeighbour on Organization {
    id displayName initials city
    avatar { small }
    stage { id name colour }
    phones { id national main }
  }
`);

/** Another organization; a click opens its tab. */
export function OrganizationLine({ organization }: { organization: OrganizationNeighbourFragment }) {
  const { id, displayName, initials, city, avatar, stage, phones } = organization;
  return (
    <li>
      <Link to="/organizations/$id" params={{ id }} className={styles.row}>
        <Avatar name={displayName} initials={initials} src={avatar?.small} size="md" square />
        <span className={styles.words}>
          <span className={styles.name}>{displayName}</span>
          <span className={styles.about}>{city}</span>
        </span>
        <span className={styles.reach}>
          <span>{mainOf(phones)?.national}</span>
          <span className={styles.about}>
            {stage && <DotLabel colour={stage.colour}>{stage.name}</DotLabel>}
          </span>
        </span>
      </Link>
    </li>
  );
}
