import { Failure } from "../../../kit/failure.ts";
import { readForm } from "../../../platform/html/read-form.ts";
import { MOST_CASE_FILE_BYTES } from "../../service/work/take-case-file.ts";
import type { GuestFile } from "../../service/task-card/guest-word.ts";

/** Two large files at once, or several photos, with the words beside them. */
const MOST_POST_BYTES = 2 * MOST_CASE_FILE_BYTES + 131_072;
const FILE_OF = /^file(?:-([0-9a-f-]{36}))?$/u;

/** A form of a card's page, read. */
export interface GuestPost {
  readonly fields: ReadonlyMap<string, string>;
  /** A field `file-ID` belongs to that measure. */
  readonly files: readonly GuestFile[];
}

/** @throws Failure `too-large-body` | `feedback-page-unreadable` */
export async function readGuestPost(request: Request): Promise<GuestPost> {
  const form = await readForm(request, MOST_POST_BYTES);
  if (form === null) throw new Failure("feedback-page-unreadable");
  const fields = new Map<string, string>();
  const files: GuestFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") {
      fields.set(name, value.trim().replaceAll("\r\n", "\n"));
      continue;
    }
    const match = FILE_OF.exec(name);
    if (match === null || value.size === 0) continue;
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ name: value.name, content, measureId: match[1] ?? null });
  }
  return { fields, files };
}
