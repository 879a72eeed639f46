/** The holes of a dial, as [x, y] on a field of 32 by 32; the gap is where the finger stops. */
const HOLES = [
  [13.7, 24.7],
  [8.9, 21.5],
  [7, 16.2],
  [8.7, 10.7],
  [13.4, 7.4],
  [19.1, 7.5],
  [23.5, 11.1],
  [25, 16.6],
] as const;

/** A dial: the ring in Ringbook. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#0e6e78" />
      <g fill="#fff">
        {HOLES.map(([x, y]) => (
          <circle key={x} cx={x} cy={y} r="2.05" />
        ))}
        <circle cx="16" cy="16" r="3.6" />
      </g>
    </svg>
  );
}
