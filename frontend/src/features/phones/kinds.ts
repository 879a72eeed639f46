export { PHONE_KINDS as KINDS } from "~/lib/phoneKinds";
