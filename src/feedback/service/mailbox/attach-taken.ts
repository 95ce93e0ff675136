import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { CaseRemark } from "../../domain/mail/mail-remarks.ts";
import type { CaseRow } from "../../store/cases.ts";
import { attachCaseFile } from "../work/attach-case-file.ts";
import type { TakenAttachment } from "./take-attachments.ts";

/** What became of the files of a mail in its case. */
export interface Attached {
  /** Ids of files of the case by the names of pictures in the HTML. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Of files for which the case had no room. */
  readonly remarks: readonly CaseRemark[];
}

/** Puts the files of a mail into its case, as far as there is room, and ties them to the message that they came with. */
export async function attachTaken(
  work: Work,
  row: CaseRow,
  files: readonly TakenAttachment[],
  from: { readonly messageId: string | null; readonly name: string },
): Promise<Attached> {
  const pictures = new Map<string, string>();
  const remarks: CaseRemark[] = [];
  const place = { messageId: from.messageId, added: { kind: "mail" as const, name: from.name } };
  for (const file of files) {
    try {
      const { id } = await attachCaseFile(work, row, file, place);
      if (file.contentId !== null) pictures.set(file.contentId, id);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "too-many-feedback-files") throw error;
      remarks.push({ code: "case-full", name: file.name });
    }
  }
  return { pictures, remarks };
}

/** HTML whose pictures (`cid:…`) are named by the ids of files of the case. */
export function withPictureIds(html: string, pictures: ReadonlyMap<string, string>): string {
  return html.replaceAll(/(<img[^>]* src=")cid:([^"]+)"/gu, (whole, start: string, name: string) => {
    const id = pictures.get(name.replaceAll("&amp;", "&"));
    return id === undefined ? whole : `${start}cid:${id}"`;
  });
}
