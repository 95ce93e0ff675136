import type { Work } from "../../identity/service/work.ts";
import type { Answers } from "../domain/evaluate/answer-value.ts";
import { columnSeed, rowFingerprint } from "../domain/row-fingerprint.ts";
import type { Words } from "../domain/separate-words.ts";
import { findTwin } from "../store/response-checks.ts";
import type { CheckedResponseRow } from "../store/responses.ts";

/** Below this many signs the same words are said by many people. */
const TELLING_WORDS = 8;
/** Answers alike within so long may come from one hand. */
const ALIKE_MS = 10 * 60_000;
const ALIKE_FROM = 3;

/** Of everything the customer said, not of when and how. */
export function fingerprintOf(
  { answers, customer_id: customerId }: Pick<CheckedResponseRow, "answers" | "customer_id">,
  words: readonly Words[],
): number {
  const entries = Object.entries(answers as Answers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const texts = [
    ...entries.map(([code, value]) => [`a ${code}`, JSON.stringify(value)] as const),
    ...words.map(({ question, part, text }) => [`w ${question}.${part}`, text] as const),
    ["customer", customerId ?? ""] as const,
  ];
  return rowFingerprint(
    texts.map(([, text]) => text),
    texts.map(([name]) => columnSeed(name)),
  );
}

/** What a response says, as far as its likeness to another goes. */
export interface Said {
  readonly fingerprint: number;
  readonly words: string;
  readonly answered: number;
}

/** An earlier response with the same answers: `whole` with the same words or from the same customer. */
export async function twinOf(
  { tx, actor }: Work,
  row: CheckedResponseRow,
  said: Said,
): Promise<"none" | "alike" | "whole"> {
  const twin = await findTwin(tx, actor.orgId, {
    id: row.id,
    surveyId: row.survey_id,
    fingerprint: said.fingerprint,
    answeredAt: row.answered_at,
  });
  return twinKind(row, twin?.answered_at, said);
}

/** `twinAt`: when the latest response with the same answers before this one was given; undefined: there is none. */
export function twinKind(
  row: Pick<CheckedResponseRow, "answered_at" | "customer_id">,
  twinAt: string | undefined,
  said: Said,
): "none" | "alike" | "whole" {
  if (twinAt === undefined) return "none";
  if (row.customer_id !== null || said.words.length >= TELLING_WORDS) return "whole";
  const apart = Date.parse(row.answered_at) - Date.parse(twinAt);
  return said.answered >= ALIKE_FROM && apart <= ALIKE_MS ? "alike" : "none";
}
