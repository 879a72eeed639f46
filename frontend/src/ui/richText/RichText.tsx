import { createElement, Fragment } from "react";
import { linkOf, parsed } from "./html";
import styles from "./RichText.module.css";

const PLAIN = new Set(["p", "strong", "em", "u", "s", "ul", "ol", "li", "blockquote", "code", "pre"]);
const SILENT = new Set(["script", "style", "template"]);

/**
 * Rich text to read. The server sends it cleaned; here it is taken apart once more and only what is known is made
 * anew, so that nothing of the text itself ever becomes part of the page. Links open in a tab of their own.
 */
export function RichText({ html }: { html: string }) {
  return createElement("div", { className: styles.text }, ...childrenOf(parsed(html)));
}

const childrenOf = (node: Node): React.ReactNode[] =>
  [...node.childNodes].map((child) =>
    child.nodeType === Node.TEXT_NODE ? child.textContent : child instanceof Element ? shown(child) : null,
  );

function shown(element: Element): React.ReactNode {
  const tag = element.localName;
  const mention = element.getAttribute("data-mention");
  if (mention !== null) return <span className={styles.mention}>{element.textContent}</span>;
  if (tag === "br") return <br />;
  if (SILENT.has(tag)) return null;
  if (tag === "a")
    return createElement(LinkOut, { to: element.getAttribute("href") }, ...childrenOf(element));
  return createElement(PLAIN.has(tag) ? tag : Fragment, null, ...childrenOf(element));
}

function LinkOut({ to, children }: { to: string | null; children?: React.ReactNode }) {
  const href = to === null ? null : linkOf(to);
  if (href === null) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
