import "./app/theme/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { preferredLocale, switchLanguage } from "./lib/i18n";
import { keepFocus } from "./lib/keepFocus";

const RELOADED = "ringbook.reloaded";

// A page opened before an update asks for parts that are gone: reload once and have the new ones.
addEventListener("vite:preloadError", (event) => {
  if (sessionStorage.getItem(RELOADED)) return;
  event.preventDefault();
  sessionStorage.setItem(RELOADED, "1");
  location.reload();
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
await switchLanguage(preferredLocale());
keepFocus();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
