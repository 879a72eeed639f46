import { useEffect, useRef, useState } from "react";
import { BackChevronIcon, ForwardIcon } from "./icons";
import styles from "./ScrollRow.module.css";

/** How far one press of an arrow goes, of what is in sight. */
const STEP = 0.7;

type ScrollRowProps = { className: string; children: React.ReactNode };

/** One line of whatever width: what does not fit fades out at the edge, where a mouse finds an arrow. */
export function ScrollRow({ className, children }: ScrollRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState({ left: false, right: false });
  useEffect(() => {
    const line = row.current;
    if (!line) return undefined;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = line;
      setMore(hiddenSides(scrollLeft, scrollWidth, clientWidth));
    };
    const sizes = new ResizeObserver(look);
    for (const each of [line, line.firstElementChild]) if (each) sizes.observe(each);
    line.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      line.removeEventListener("scroll", look);
    };
  }, []);
  const go = (way: number) => row.current?.scrollBy({ left: way * STEP * row.current.clientWidth });
  return (
    <div className={`${styles.frame} ${className}`}>
      <div
        ref={row}
        className={styles.row}
        data-left={more.left || undefined}
        data-right={more.right || undefined}
      >
        {children}
      </div>
      {/* the keyboard has its own way along the line, a finger pushes it */}
      {more.left && (
        <button type="button" aria-hidden tabIndex={-1} className={styles.left} onClick={() => go(-1)}>
          <BackChevronIcon size={15} />
        </button>
      )}
      {more.right && (
        <button type="button" aria-hidden tabIndex={-1} className={styles.right} onClick={() => go(1)}>
          <ForwardIcon size={15} />
        </button>
      )}
    </div>
  );
}

/** On which sides something is out of sight; a pixel less is rounding. */
export function hiddenSides(scrolled: number, all: number, seen: number): { left: boolean; right: boolean } {
  return { left: scrolled > 1, right: all - seen - scrolled > 1 };
}
