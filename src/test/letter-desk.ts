import assert from "node:assert/strict";
import type { LetterContent } from "../feedback/domain/reply-letter/letter.ts";
import { holdCase } from "../feedback/service/hold-case.ts";
import { approveLetter, type LetterApproval } from "../feedback/service/reply-letter/approve-letter.ts";
import type { LetterName } from "../feedback/service/reply-letter/hold-letter.ts";
import { prepareLetter } from "../feedback/service/reply-letter/prepare-letter.ts";
import { readLetters } from "../feedback/service/reply-letter/read-letters.ts";
import { sendLetter, type SentLetter } from "../feedback/service/reply-letter/send-letter.ts";
import { voidLetter } from "../feedback/service/reply-letter/void-letter.ts";
import { beginLetter, saveLetterVersion } from "../feedback/service/reply-letter/write-letter.ts";
import { recordMessage } from "../feedback/service/work/record-message.ts";
import { Failure } from "../kit/failure.ts";
import type { Database } from "../platform/db/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, type Colleague } from "./feedback.ts";
import { TEST_NOW } from "./organization.ts";

/** A week after the receipt, by day. */
export const REPLY_DUE = "2026-03-18T09:00:00Z";
export const EXTERNAL = {
  platform: "12345 政务服务便民热线",
  number: "SH202603110042",
  dueAt: REPLY_DUE,
};
/** Among colleagues only. */
export const INTERNAL_NOTE = "内部：备件供应商违约，勿外传";

/** An authority's case about to be called back, with an internal note. */
export async function letterScene(database: Database, name?: string) {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database, name));
  const voice = { channel: "external", external: EXTERNAL } as const;
  const { id, number } = await caseAt(database, team, "calling_back", { voice });
  await team.handler.at(TEST_NOW).begin(async (work) => {
    const row = await holdCase(work, id);
    await recordMessage(work, row, { kind: "note", channel: "note", text: INTERNAL_NOTE });
  });
  return { team, id, number };
}

/** The same with a letter that the handler has begun. */
export async function begunLetter(database: Database, name?: string) {
  const scene = await letterScene(database, name);
  const { team, id } = scene;
  const content = await letters.prepare(team.handler, id);
  await letters.begin(team.handler, id, content);
  const [letter] = (await letters.read(team.manager, id)).items;
  assert.ok(letter);
  return { ...scene, content, letter, name: { id, letterId: letter.id } };
}

/** What colleagues do with letters, at the time of the tests. */
export const letters = {
  read: (who: Colleague, id: string) => who.at(TEST_NOW).begin((work) => readLetters(work, id)),
  prepare: (who: Colleague, id: string, names = false, lang: "zh" | "en" = "zh") =>
    who.at(TEST_NOW).begin((work) => prepareLetter(work, id, { lang, names })),
  begin: (who: Colleague, id: string, content: LetterContent) =>
    who.at(TEST_NOW).begin((work) => beginLetter(work, id, { language: "zh", content })),
  save: (who: Colleague, name: LetterName, revision: number, content: LetterContent) =>
    who.at(TEST_NOW).begin((work) => saveLetterVersion(work, name, { revision, content })),
  approve: (who: Colleague, name: LetterName, approval: LetterApproval) =>
    who.at(TEST_NOW).begin((work) => approveLetter(work, name, approval)),
  send: (who: Colleague, name: LetterName, sent: SentLetter) =>
    who.at(TEST_NOW).begin((work) => sendLetter(work, name, sent)),
  giveUp: (who: Colleague, name: LetterName, revision: number, reason: string) =>
    who.at(TEST_NOW).begin((work) => voidLetter(work, name, { revision, reason })),
};

/** For `assert.rejects`. */
export function failsWith(code: string): (fault: unknown) => boolean {
  return (fault) => fault instanceof Failure && fault.code === code;
}
