import { Failure } from "../../../kit/failure.ts";
import type { ParsedMail } from "../../../platform/mail/parse-mail.ts";
import { mailWord, type CaseRemark, type MailWord } from "../../domain/mail/mail-remarks.ts";
import { LONGEST_MAIL_TEXT } from "../../domain/mail/mailbox.ts";
import { takeCaseFile, type CaseFileDeps, type TakenFile } from "../work/take-case-file.ts";

/** A file of a mail that was looked through and stored, and that no case has yet. */
export interface TakenAttachment extends TakenFile {
  /** Name of the picture in the HTML of the mail; null: none. */
  readonly contentId: string | null;
}

export interface TakenAttachments {
  readonly files: readonly TakenAttachment[];
  /** What is said of the mail and of files that were left out. */
  readonly remarks: readonly CaseRemark[];
}

/** Why a file is left out, by the failure of `takeCaseFile`. */
const REFUSALS: Readonly<Record<string, MailWord>> = {
  "too-large-feedback-file": "attachment-too-large",
  "feedback-file-empty": "attachment-empty",
  "feedback-file-kind": "attachment-kind",
  "feedback-file-infected": "attachment-infected",
};

/**
 * Looks the files of a mail through and stores those that a case may hold, outside any transaction, with the whole
 * text as one more where a case holds only its beginning. Those that no case gets are to be removed (`dropTaken`).
 * @throws Failure `disk-full`, after nothing is left of the others; what the storage throws
 */
export async function takeAttachments(
  deps: CaseFileDeps,
  mail: ParsedMail,
  language: "zh" | "en",
): Promise<TakenAttachments> {
  const isLong = mail.text.length > LONGEST_MAIL_TEXT;
  const whole = {
    name: mailWord(language, "wholeText"),
    bytes: new TextEncoder().encode(mail.text),
    contentId: null,
  };
  const files: TakenAttachment[] = [];
  const remarks: CaseRemark[] = [...mail.remarks];
  for (const { name, bytes, contentId } of [...mail.attachments, ...(isLong ? [whole] : [])]) {
    try {
      files.push({ ...(await takeCaseFile(deps, { name, content: bytes })), contentId });
    } catch (error) {
      const code = error instanceof Failure ? REFUSALS[error.code] : undefined;
      if (code === undefined) {
        await dropTaken(deps, files);
        throw error;
      }
      remarks.push({ code, name });
    }
  }
  if (isLong) remarks.push({ code: "whole-text-attached" });
  return { files, remarks };
}

/** Removes the bytes of files that came into no case. */
export async function dropTaken(
  { files }: Pick<CaseFileDeps, "files">,
  taken: readonly TakenAttachment[],
): Promise<void> {
  for (const { stored } of taken) await files.remove(stored.storageKey);
}
