import { copyFrom } from "./copyFrom";

/** Copies a text that stands in no field; whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  const copied = await copyFrom(field);
  field.remove();
  return copied;
}
