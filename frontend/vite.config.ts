import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env["RINGBOOK_URL"] ?? "http://127.0.0.1:8000";

// Whoever has light-dark(), nesting and media ranges: browsers since mid-2024.
const BROWSERS = ["chrome125", "firefox128", "safari17.5"];

export default defineConfig({
  // Lingui's macros must be expanded before the React compiler sees the file.
  plugins: [lingui({ macroTransform: true }), react({ compiler: true })],
  define: { "import.meta.env.RINGBOOK_VERSION": JSON.stringify(process.env["npm_package_version"]) },
  resolve: { alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: { outDir: "../backend/ringbook/static", emptyOutDir: true, target: BROWSERS },
  server: {
    // the guide and the schema stand beside us
    fs: { allow: [".."] },
    proxy: {
      "/graphql": { target: server, ws: true },
      "/uploads": { target: server },
    },
  },
  test: { environment: "happy-dom" },
});
