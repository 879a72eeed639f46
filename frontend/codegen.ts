import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../schema.graphql",
  documents: ["src/**/*.{ts,tsx}", "!src/gql/**", "!src/**/*.test.{ts,tsx}"],
  ignoreNoDocuments: true,
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
      config: {
        enumsAsConst: true,
        strictScalars: true,
        useTypeImports: true,
        scalars: {
          DateTime: "string",
          Date: "string",
          Decimal: { input: "string | number", output: "string" },
          BigInt: { input: "string | number", output: "number" },
          JSON: "unknown",
          Moment: "string",
        },
      },
    },
    "src/gql/introspection.json": { plugins: ["./scripts/introspection.mjs"] },
    "src/gql/filters.json": { plugins: ["./scripts/filters.mjs"] },
  },
};

export default config;
