import guide from "../../../../docs/api.md?raw";

export type Example = { title: string; document: string; variables: string };

const CHAPTER = /^## (.+)$/m;
const DOCUMENT = /^```graphql\n([\s\S]*?)^```$/m;
const VARIABLES = /^```json variables\n([\s\S]*?)^```$/m;

/** The examples of a guide in Markdown: a chapter's first document with its variables. */
export function examplesOf(markdown: string): Example[] {
  const chapters = markdown.split(/^(?=## )/m);
  return chapters.flatMap((chapter) => {
    const title = CHAPTER.exec(chapter)?.[1];
    const document = DOCUMENT.exec(chapter)?.[1]?.trim();
    if (!title || !document) return [];
    return [{ title, document, variables: VARIABLES.exec(chapter)?.[1]?.trim() ?? "" }];
  });
}

/** Those of docs/api.md, which are run as tests. */
export const EXAMPLES = examplesOf(guide);
