import { graphql } from "~/gql";
import type { CtiEventPartsFragment, CtiLogEntryFragment, CtiLogRowFragment } from "~/gql/graphql";

/** What a PBX said, in our words. */
export const EVENT = graphql(`
  fragment CtiEventParts on CtiEvent {
    kind externalId direction from to users answering queue cause transferredFrom at recordingUrl
  }
`);

/** A line of the log; the bytes are asked for when it is opened. */
export const ROW = graphql(`
  fragment CtiLogRow on CtiLogEntry {
    id at dialect outcome status error address
    connection { id name }
    events { ...CtiEventParts }
  }
`);

/** All that is kept of an event. */
export const ENTRY = graphql(`
  fragment CtiLogEntry on CtiLogEntry {
    ...CtiLogRow
    method path contentType body answer answerType
    call { id national number withheld contact { id displayName } organization { id displayName } }
  }
`);

export type LogEvent = CtiEventPartsFragment;
export type LogRow = CtiLogRowFragment;
export type LogEntry = CtiLogEntryFragment;
