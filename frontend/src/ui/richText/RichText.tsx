import { Fragment } from "react";
import { linkOf, parsed } from "./html";
import styles from "./RichText.module.css";

const PLAIN = new Set(["p", "strong", "em", "u", "s", "ul", "ol", "li", "blockquote", "code", "pre", "br"]);
const SILENT = new Set(["script", "style", "template"]);

/**
 * Rich text to read. The server sends it cleaned; here it is taken apart once more and only what is known is made
 * anew, so that nothing of the text itself ever becomes part of the page. Links open in a tab of their own.
 */
export function RichText({ html }: { html: string }) {
  return <div className={styles.text}>{childrenOf(parsed(html))}</div>;
}

function childrenOf(node: Node): React.ReactNode[] {
  return [...node.childNodes].map((child, at) => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent;
    // a text has no better names for its parts than their places
    return child instanceof Element ? <Fragment key={at}>{shown(child)}</Fragment> : null;
  });
}

function shown(element: Element): React.ReactNode {
  const tag = element.localName;
  const mention = element.getAttribute("data-mention");
  if (mention !== null) return <span className={styles.mention}>{element.textContent}</span>;
  if (tag === "a") return <LinkOut to={element.getAttribute("href")}>{childrenOf(element)}</LinkOut>;
  if (SILENT.has(tag)) return null;
  if (!PLAIN.has(tag)) return childrenOf(element);
  const Tag = tag as "p";
  return tag === "br" ? <br /> : <Tag>{childrenOf(element)}</Tag>;
}

function LinkOut({ to, children }: { to: string | null; children: React.ReactNode }) {
  const href = to === null ? null : linkOf(to);
  if (href === null) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
