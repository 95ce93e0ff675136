import { replyByLetter } from "./case-letter.ts";
import { leader, outsider } from "./case-people.ts";
import { pace, round } from "./case-round.ts";
import { WalkEnds, type CaseWalk } from "./case-walk.ts";
import * as words from "./case-words.ts";
import { callCustomer, callInVain, endTask, say } from "./case-work.ts";
import type { Detour, JudgedDraft, SampleCase } from "./sample-case.ts";

/** Ends that come before anybody handles the case; true: it is over. */
export const END_EARLY: Partial<
  Record<JudgedDraft["ending"], (walk: CaseWalk, survivor: SampleCase | null) => boolean>
> = {
  invalid: (walk) => {
    walk.wait(5, 60);
    say(walk, leader(walk), { channel: "phone", text: words.INVALID_TOLD, tells: true });
    walk.take(leader(walk), { act: "reject", reason: walk.draw.pick(words.INVALID) });
    return true;
  },
  referred: (walk) => {
    walk.wait(30, 200);
    say(walk, leader(walk), { channel: "phone", text: words.REFERRED, tells: true });
    walk.take(leader(walk), { act: "refer", reason: words.REFERRED });
    return true;
  },
  withdrawn: (walk) => {
    walk.wait(60, 400);
    const by = walk.draw.chance(0.5) ? "customer" : leader(walk);
    if (by !== "customer") say(walk, by, { channel: "phone", text: words.WITHDRAWN_TOLD, tells: true });
    walk.take(by, { act: "withdraw", reason: walk.draw.pick(words.WITHDRAWN) });
    return true;
  },
  merged: (walk, survivor) => {
    if (survivor === null) throw new Error("a sample case merged into none");
    walk.wait(5, 40);
    walk.take(leader(walk), { act: "merge", into: survivor.row.id, reason: words.MERGED });
    return true;
  },
};

/** From the check that passed to the end. */
export function end(walk: CaseWalk, draft: JudgedDraft): void {
  if (draft.channel === "external") replyByLetter(walk);
  walk.wait(...pace(draft.detours, 60, 420));
  if (draft.ending === "unreached") return giveUp(walk);
  if (draft.open?.also === "tried") {
    callInVain(walk);
    if (walk.stops()) throw new WalkEnds();
  }
  if (draft.ending === "satisfied" || draft.ending === "reopened") {
    content(walk, draft);
    if (draft.ending === "reopened") reopen(walk, draft);
    return;
  }
  callCustomer(walk, false);
  round(walk, draft, NO_DETOURS);
  walk.wait(60, 400);
  if (draft.ending === "again") return callCustomer(walk, true);
  callCustomer(walk, false);
  review(walk, draft);
}

const NO_DETOURS: ReadonlySet<Detour> = new Set();

function content(walk: CaseWalk, { detours }: JudgedDraft): void {
  if (!detours.has("by-link")) return callCustomer(walk, true);
  endTask(walk, "given_up", "satisfied");
  walk.take("customer", { act: "call_satisfied", resultScore: walk.draw.between(4, 5) });
}

function giveUp(walk: CaseWalk): void {
  callInVain(walk);
  // A working day and more: three attempts count only on days, or parts of days, that differ.
  for (let again = 0; again < 2; again++) {
    walk.wait(490, 560);
    callInVain(walk);
  }
  walk.row.survey_sent_at = walk.now;
  walk.note(outsider(walk, "interviewer"), "survey");
  walk.wait(500, 900);
  endTask(walk, "given_up", "unreached");
  walk.take(outsider(walk, "interviewer"), { act: "call_unreached" });
}

function reopen(walk: CaseWalk, draft: JudgedDraft): void {
  const days = walk.draw.between(5, 20);
  walk.moveTo(Temporal.Instant.from(walk.now).add({ hours: days * 24 }));
  const reason = walk.draw.pick(words.REOPENED);
  say(walk, "customer", { kind: "from_customer", channel: "page", text: reason });
  walk.take("customer", { act: "reopen", reason });
  round(walk, draft, NO_DETOURS);
  walk.wait(60, 400);
  callCustomer(walk, true);
}

function review(walk: CaseWalk, draft: JudgedDraft): void {
  walk.wait(100, 400);
  if (draft.ending === "review-close") {
    say(walk, leader(walk), { channel: "phone", text: words.REVIEW_CLOSE, tells: true });
    return walk.take(leader(walk), { act: "review_close", reason: words.REVIEW_CLOSE });
  }
  walk.take(leader(walk), { act: "review_again", reason: words.REVIEW_AGAIN });
  round(walk, draft, NO_DETOURS);
  walk.wait(60, 300);
  callCustomer(walk, true);
}
