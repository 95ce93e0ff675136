import type { Session } from "../../../identity/service/session.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { readGuestPage } from "./read-guest-page.ts";
import { findFileRow } from "../../store/case-files.ts";
import { readCardRow } from "../../store/task-card/task-cards.ts";

/** A piece of evidence for the guest of a check: what the page of the card lists, and nothing else. @throws Failure `not-found` | `file-gone` */
export async function openCardFile(
  session: Session,
  files: FileStorage,
  { cardId, fileId }: { readonly cardId: string; readonly fileId: string },
): Promise<{
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: ReadableStream<Uint8Array>;
}> {
  const found = await session.begin(async (work) => {
    const state = await readGuestPage(work, cardId);
    const isListed =
      state.is === "open" &&
      state.page.measures.some(({ evidence }) => evidence.some(({ id }) => id === fileId));
    const card = isListed ? await readCardRow(work.tx, work.actor.orgId, cardId) : undefined;
    return card && findFileRow(work.tx, card.org_id, card.case_id, fileId);
  });
  if (found === undefined) throw new Failure("not-found", { record: "feedback-file" });
  const { name, media_type: mediaType, bytes } = found;
  return { name, mediaType, bytes, content: await files.read(found.storage_key) };
}
