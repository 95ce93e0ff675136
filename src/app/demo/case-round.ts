import { compensate } from "./case-claim.ts";
import { check, addApology, doMeasures, nameCause, planMeasures, say } from "./case-work.ts";
import { titleOf } from "./case-mail.ts";
import { departmentNamed, freshHandler, handlerOf, leader } from "./case-people.ts";
import type { CaseWalk } from "./case-walk.ts";
import * as words from "./case-words.ts";
import { proposedWord, toldWord } from "./spoken-words.ts";
import type { Detour, JudgedDraft } from "./sample-case.ts";

/** A slow case takes three times as long. */
export function pace(detours: ReadonlySet<Detour>, least: number, most: number): readonly [number, number] {
  return detours.has("slow") ? [least * 3, most * 3] : [least, most];
}

/** One round of handling: from the assignment to the check that it passes. */
export function round(walk: CaseWalk, draft: JudgedDraft, detours: ReadonlySet<Detour>): void {
  assign(walk, draft, detours);
  if (saysAtOnce(walk, draft, detours)) {
    walk.waitUrgently(15, 150);
    propose(walk, draft);
  }
  plan(walk, draft, detours);
  walk.wait(5, 60);
  if (draft.open?.claim === "proposed") compensate(walk, "proposed", draft.open.amount);
  walk.take(handlerOf(walk), { act: "execute" });
  if (detours.has("paused")) pause(walk);
  finish(walk, draft, detours);
  if (detours.has("check-failed")) {
    walk.wait(...pace(detours, 40, 300));
    check(walk, walk.draw.pick(words.FAIL_REASONS));
    addApology(walk);
    finish(walk, draft, detours);
  }
  walk.wait(...pace(detours, 40, 420));
  check(walk, null);
}

function assign(walk: CaseWalk, { theme }: JudgedDraft, detours: ReadonlySet<Detour>): void {
  const { world, draw, parts } = walk;
  const isMoved = detours.has("returned") && theme.department !== "维修安装组";
  const first = isMoved ? "维修安装组" : theme.department;
  walk.waitUrgently(...pace(detours, 10, 80));
  const hand = (department: typeof first): void => {
    const departmentId = departmentNamed(world, department);
    walk.take(leader(walk), { act: "assign", departmentId, handlerId: freshHandler(walk, department).id });
  };
  hand(first);
  if (detours.has("returned")) {
    walk.wait(10, 90);
    walk.take(handlerOf(walk), { act: "return", reason: draw.pick(words.RETURN_REASONS) });
    walk.wait(10, 60);
    hand(theme.department);
  }
  if (detours.has("reassigned")) {
    walk.wait(10, 60);
    const handlerId = freshHandler(walk, theme.department).id;
    walk.take(leader(walk), { act: "reassign", handlerId, reason: draw.pick(words.REASSIGN_REASONS) });
  }
  if (detours.has("assisted")) parts.assisting.push(departmentNamed(world, "客服中心"));
}

function plan(walk: CaseWalk, draft: JudgedDraft, detours: ReadonlySet<Detour>): void {
  const { draw, row } = walk;
  const { theme } = draft;
  walk.wait(...pace(detours, 40, 260));
  planMeasures(walk, theme, draw.chance(0.45));
  walk.take(handlerOf(walk), { act: "plan" });
  const isGrave = row.priority === "high" || row.priority === "urgent";
  if (detours.has("plan-rejected") && isGrave) {
    walk.wait(20, 100);
    walk.take(leader(walk), { act: "reject_plan", reason: draw.pick(words.REJECT_REASONS) });
    walk.wait(30, 120);
    addApology(walk);
    walk.take(handlerOf(walk), { act: "plan" });
  }
  // Others hear of the solution when it is carried out.
  const mayPropose = draft.open === null || draft.open.due === "ahead";
  if (!walk.hasProposed() && mayPropose && draw.chance(0.6)) propose(walk, draft);
}

/** Whoever complained is told soon what will be done; cases that are to be late or due today were slow at that. */
function saysAtOnce({ row, draw }: CaseWalk, { open }: JudgedDraft, detours: ReadonlySet<Detour>): boolean {
  if (row.voice !== "complaint") return false;
  if (open?.also === "proposed") return true;
  if (open?.due === "late" || open?.due === "today") return row.round > 1;
  return draw.chance(detours.has("slow") ? 0.4 : 0.95);
}

function propose(walk: CaseWalk, { theme }: JudgedDraft): void {
  say(walk, handlerOf(walk), { channel: "phone", text: proposedWord(walk.draw, theme.solution) });
  walk.take(handlerOf(walk), { act: "propose" });
}

function pause(walk: CaseWalk): void {
  const { draw } = walk;
  const reason = draw.pick(words.PAUSE_REASONS);
  walk.wait(10, 60);
  say(walk, handlerOf(walk), { channel: "wechat", text: `${reason}，届时我们主动联系您。`, tells: true });
  const expiresAt = Temporal.Instant.from(walk.now)
    .add({ hours: draw.between(72, 168) })
    .toString();
  walk.take(handlerOf(walk), { act: "pause", reason, expiresAt });
  walk.wait(500, 1_200);
  const isOver = walk.row.paused_until !== null && walk.row.paused_until <= walk.now;
  if (!isOver) walk.take(handlerOf(walk), { act: "resume" });
}

function settledClaim({ draw }: CaseWalk): "paid" | "refused" | "withdrawn" {
  return draw.weighted({ paid: 15, refused: 4, withdrawn: 2 });
}

/** Does what was planned, tells the customer, and hands it in. */
function finish(walk: CaseWalk, draft: JudgedDraft, detours: ReadonlySet<Detour>): void {
  const { theme } = draft;
  const results = new Map([...theme.short, ...theme.long].map(({ text, result }) => [text, result]));
  walk.wait(...pace(detours, 60, 420));
  doMeasures(walk, results);
  if (walk.row.cause === "") nameCause(walk, theme);
  if (detours.has("compensated") && walk.parts.compensations.length === 0)
    compensate(walk, draft.open?.claim ?? settledClaim(walk));
  const channel = draft.channel === "email" ? "email" : draft.channel === "wechat" ? "wechat" : "phone";
  const subject = channel === "email" ? `回复：${titleOf(draft)}` : "";
  say(walk, handlerOf(walk), { channel, subject, text: toldWord(walk.draw, theme.told), tells: true });
  walk.wait(5, 40);
  walk.take(handlerOf(walk), { act: "submit" });
}
