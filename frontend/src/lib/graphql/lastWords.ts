let leaving = false;
addEventListener("pagehide", () => (leaving = true), { capture: true });
addEventListener("pageshow", () => (leaving = false), { capture: true });

/** As `fetch`; what is sent while the page is being left still arrives. */
export const lastingFetch: typeof fetch = (input, init) =>
  fetch(input, leaving ? { ...init, keepalive: true } : init);
