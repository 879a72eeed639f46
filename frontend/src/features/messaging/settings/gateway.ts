import { graphql } from "~/gql";
import type {
  GatewayKind,
  MessageChannel,
  MessageGatewayInput,
  MessageGatewayPartsFragment,
} from "~/gql/graphql";

export const GATEWAY = graphql(`
  fragment MessageGatewayParts on MessageGateway {
    id version channel kind active host port security username hasSecret sender senderName
    url method body contentType addressTemplate reportUrl failingSince lastError queued
  }
`);

export type Gateway = MessageGatewayPartsFragment;

/** What carries the messages of a channel; the first is the usual one. */
export const KINDS_OF: Record<MessageChannel, readonly [GatewayKind, ...GatewayKind[]]> = {
  EMAIL: ["SMTP"],
  SMS: ["SMSAPI", "HTTP"],
  FAX: ["MAIL_TO_FAX"],
};

export type GatewayValues = {
  kind: GatewayKind;
  active: boolean;
  host: string;
  port: number | "";
  security: "NONE" | "STARTTLS" | "TLS";
  username: string;
  /** undefined: as it is; null: to be forgotten. */
  secret: string | null | undefined;
  sender: string;
  senderName: string;
  url: string;
  method: string;
  body: string;
  contentType: string;
  addressTemplate: string;
};

export type GatewayField = Exclude<keyof GatewayValues, "kind" | "active">;

/** What each kind asks for, in its order. */
export const FIELDS_OF: Record<GatewayKind, readonly GatewayField[]> = {
  SMTP: ["host", "port", "security", "username", "secret", "sender", "senderName"],
  SMSAPI: ["secret", "sender", "url"],
  HTTP: ["url", "method", "contentType", "body", "username", "secret", "sender"],
  MAIL_TO_FAX: ["addressTemplate", "sender"],
};

const PORTS = { NONE: 25, STARTTLS: 587, TLS: 465 };

/** The port that goes with a way to encrypt, unless another one was typed. */
export const portFor = (port: number | "", from: GatewayValues["security"], to: GatewayValues["security"]) =>
  port === "" || port === PORTS[from] ? PORTS[to] : port;

export function valuesOf(channel: MessageChannel, gateway: Gateway | undefined): GatewayValues {
  const { kind = KINDS_OF[channel][0], security = "STARTTLS" } = gateway ?? {};
  return {
    kind,
    active: gateway?.active ?? true,
    host: gateway?.host ?? "",
    port: gateway?.port ?? (kind === "SMTP" ? PORTS.STARTTLS : ""),
    security,
    username: gateway?.username ?? "",
    secret: undefined,
    sender: gateway?.sender ?? "",
    senderName: gateway?.senderName ?? "",
    url: gateway?.url ?? "",
    method: gateway?.method || "POST",
    body: gateway?.body ?? "",
    contentType: gateway?.contentType ?? "",
    addressTemplate: gateway?.addressTemplate ?? "",
  };
}

/** What is saved: the kind's own fields; a secret only where one was typed or is to be forgotten. */
export function gatewayInput(
  channel: MessageChannel,
  values: GatewayValues,
  expectedVersion: number | null,
): MessageGatewayInput {
  const asked = FIELDS_OF[values.kind].filter((field) => field !== "secret" || values.secret !== undefined);
  const filled = asked.map((field) => [field, inputOf(field, values)]);
  return {
    channel,
    kind: values.kind,
    active: values.active,
    ...Object.fromEntries(filled),
    ...(expectedVersion === null ? {} : { expectedVersion }),
  };
}

function inputOf(field: GatewayField, values: GatewayValues): string | number | null {
  if (field === "port") return values.port === "" ? null : values.port;
  return values[field] ?? "";
}
