/** A ring going out from a point, on the accent. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#0e6e78" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M10 15.2a6.8 6.8 0 0 1 6.8 6.8" />
        <path d="M10 9.4A12.6 12.6 0 0 1 22.6 22" />
      </g>
      <circle cx="10.9" cy="21.1" r="2.4" fill="#fff" />
    </svg>
  );
}
