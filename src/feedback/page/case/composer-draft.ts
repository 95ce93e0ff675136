import { MESSAGE_CHANNELS, type MessageChannel } from "../../domain/work/message.ts";
import type { ComposerKind } from "./case-context.ts";

/** What is written on a case and not saved yet. */
export interface ComposerDraft {
  readonly kind: ComposerKind;
  readonly channel: MessageChannel;
  readonly text: string;
  readonly tells: boolean;
  readonly proposes: boolean;
  readonly send: boolean;
  readonly mentions: readonly string[];
}

export const EMPTY_DRAFT: ComposerDraft = {
  kind: "reply",
  channel: "phone",
  text: "",
  tells: false,
  proposes: false,
  send: false,
  mentions: [],
};

const KINDS: readonly unknown[] = ["reply", "from", "note"] satisfies readonly ComposerKind[];
const CHANNELS: readonly unknown[] = MESSAGE_CHANNELS;
const keyOf = (readerId: string, caseId: string): string => `huiyin.case-draft.${readerId}.${caseId}`;

/** What this tab kept for the reader; an empty one when there is nothing or it cannot be read. */
export function keptDraft(readerId: string, caseId: string): ComposerDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(readerId, caseId)) ?? "null");
    return isDraft(kept) ? kept : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Keeps it until it is saved or emptied, also while other cases are read and when the page is loaded anew. */
export function keepDraft(readerId: string, caseId: string, draft: ComposerDraft): void {
  const key = keyOf(readerId, caseId);
  try {
    if (draft.text.trim() === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs the draft only; the words on the screen go on.
  }
}

export function isDraft(kept: unknown): kept is ComposerDraft {
  if (typeof kept !== "object" || kept === null) return false;
  const found = kept as Readonly<Record<string, unknown>>;
  const flags = [found["tells"], found["proposes"], found["send"]];
  return (
    KINDS.includes(found["kind"]) &&
    CHANNELS.includes(found["channel"]) &&
    typeof found["text"] === "string" &&
    flags.every((flag) => typeof flag === "boolean") &&
    Array.isArray(found["mentions"]) &&
    found["mentions"].every((id) => typeof id === "string")
  );
}
