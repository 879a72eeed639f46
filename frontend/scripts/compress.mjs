// Leaves a .br and a .gz beside every text file of a build, so that the server never compresses one itself.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const root = process.argv[2];
const TEXT = /\.(js|css|html|svg|json|txt|graphql|webmanifest)$/;
const SMALLEST = 1024;

for (const name of readdirSync(root, { recursive: true })) {
  if (!TEXT.test(name)) continue;
  const path = join(root, name);
  const bytes = readFileSync(path);
  if (bytes.length < SMALLEST) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
