import { createContext, use } from "react";
import { graphql } from "~/gql";
import type { ViewerQuery } from "~/gql/graphql";

export const VIEWER = graphql(`
  query Viewer {
    viewer {
      user { id version name initials email locale extension }
      permissions crmEnabled callerIdentification timezone
      crms { id name }
      defaultCrm { id }
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery["viewer"]>;

/** Something changed in the settings or in what the viewer may do; with it comes the viewer of this moment. */
export const SETTINGS_CHANGED = graphql(`
  subscription SettingsChanged {
    settingsChanged {
      seq name
      viewer {
        user { id version name initials email locale extension }
        permissions crmEnabled callerIdentification timezone
        crms { id name }
        defaultCrm { id }
      }
    }
  }
`);

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in. Only inside the shell. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error("useViewer is for pages inside the shell");
  return viewer;
}

/** For what has no `viewerCan` of its own, such as a button that creates. */
export function useMay(permission: string): boolean {
  return useViewer().permissions.includes(permission);
}
