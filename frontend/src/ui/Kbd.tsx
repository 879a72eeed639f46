import styles from "./Kbd.module.css";

/** Keys as people know them: "g c" is two keys one after the other, "alt+w" two at once. */
export function Kbd({ keys }: { keys: string }) {
  const steps = keys.split(" ").map((step) => step.split("+"));
  return (
    <span className={styles.keys}>
      {steps.flat().map((key) => (
        <kbd key={key} className={styles.key}>
          {nameOf(key)}
        </kbd>
      ))}
    </span>
  );
}

const mac = navigator.userAgent.includes("Mac");
const NAMES: Record<string, string> = {
  alt: mac ? "⌥" : "Alt",
  mod: mac ? "⌘" : "Ctrl",
  delete: "Del",
  enter: "↵",
  escape: "Esc",
  "1-9": "1…9",
};

function nameOf(key: string): string {
  return NAMES[key] ?? key.toUpperCase();
}
