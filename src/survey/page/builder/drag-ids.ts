import type { UniqueIdentifier } from "@dnd-kit/core";

/** What is dragged is named by its code; pages and questions may bear the same. */
export const questionId = (code: string): string => `question:${code}`;
export const pageId = (code: string): string => `page:${code}`;

/** Code of the question with this name; null: it is a page. */
export function questionIdOf(id: UniqueIdentifier): string | null {
  return codeOf(id, "question:");
}

/** Code of the page with this name; null: it is a question. */
export function pageIdOf(id: UniqueIdentifier): string | null {
  return codeOf(id, "page:");
}

function codeOf(id: UniqueIdentifier, prefix: string): string | null {
  const name = String(id);
  return name.startsWith(prefix) ? name.slice(prefix.length) : null;
}
