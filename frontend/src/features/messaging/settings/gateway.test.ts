import { expect, test } from "vitest";
import { gatewayInput, portFor, valuesOf } from "./gateway";

test("a channel without a gateway begins with its usual kind", () => {
  expect(valuesOf("EMAIL", undefined)).toMatchObject({
    kind: "SMTP",
    port: 587,
    security: "STARTTLS",
    active: true,
  });
  expect(valuesOf("SMS", undefined).kind).toBe("SMSAPI");
});

test("only the kind's own fields are saved", () => {
  const values = { ...valuesOf("SMS", undefined), sender: "RINGBOOK", host: "left over" };
  expect(gatewayInput("SMS", values, null)).toEqual({
    channel: "SMS",
    kind: "SMSAPI",
    active: true,
    sender: "RINGBOOK",
    url: "",
  });
});

test("a secret is sent when it is typed or forgotten, and never else", () => {
  const values = valuesOf("EMAIL", undefined);
  expect(gatewayInput("EMAIL", values, 3)).not.toHaveProperty("secret");
  expect(gatewayInput("EMAIL", values, 3).expectedVersion).toBe(3);
  expect(gatewayInput("EMAIL", { ...values, secret: "hush" }, 3).secret).toBe("hush");
  expect(gatewayInput("EMAIL", { ...values, secret: null }, 3).secret).toBe("");
});

test("the port follows the encryption unless somebody chose another", () => {
  expect(portFor(587, "STARTTLS", "TLS")).toBe(465);
  expect(portFor("", "STARTTLS", "NONE")).toBe(25);
  expect(portFor(2525, "STARTTLS", "TLS")).toBe(2525);
});
