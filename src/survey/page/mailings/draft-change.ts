import type { Mailing } from "../../contract/survey-mailing.ts";
import type { MailingLanguage, MailingWording, Reminder } from "../../domain/mailing/mailing.ts";

/** A draft as it is being edited; both kinds of audience are kept while one chooses between them. */
export interface MailingEdit {
  readonly name: string;
  readonly kind: "customers" | "segment";
  readonly segmentId: string | null;
  readonly customers: readonly { readonly id: string; readonly name: string | null }[];
  readonly repeats: boolean;
  readonly language: MailingLanguage;
  readonly wording: MailingWording;
  readonly reminders: readonly Reminder[];
  readonly validDays: number;
}

/** What is sent of it. */
export type DraftChange = ReturnType<typeof changeOf>;

/** The draft as the server has it. */
export function editOf(mailing: Mailing): MailingEdit {
  const { name, audience, repeats, language, wording, reminders, validDays } = mailing;
  const { kind, segmentId, customers } = audience;
  return { name, kind, segmentId, customers, repeats, language, wording, reminders, validDays };
}

/** The draft as the server takes it; a segment that is not chosen yet is nobody. */
export function changeOf({ kind, segmentId, customers, name, reminders, ...plain }: MailingEdit) {
  return {
    ...plain,
    name: name.trim() === "" ? undefined : name.trim(),
    reminders: [...reminders],
    audience:
      kind === "segment" && segmentId !== null
        ? { kind: "segment" as const, segmentId }
        : {
            kind: "customers" as const,
            customerIds: kind === "segment" ? [] : customers.map(({ id }) => id),
          },
  };
}

/** True when both say the same to the server. */
export function isSame(a: MailingEdit, b: MailingEdit): boolean {
  return JSON.stringify(changeOf(a)) === JSON.stringify(changeOf(b));
}
