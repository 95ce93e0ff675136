import type { CaseEnding, OpenTarget } from "./sample-case.ts";

const times = (count: number, target: OpenTarget): readonly OpenTarget[] =>
  Array.from({ length: count }, () => target);

/** Cases that are open now, by where they stand: a department that is mostly in time, with a few that are not. */
export const OPEN_TARGETS: readonly OpenTarget[] = [
  { stage: "registered", channel: "external", due: "ahead" },
  { stage: "registered", channel: "email", due: "today" },
  { stage: "registered", channel: "survey", due: "ahead" },
  ...times(2, { stage: "triaged", due: "ahead" }),
  { stage: "triaged", due: "today" },
  ...times(2, { stage: "assigned", also: "proposed", voice: "complaint", due: "ahead" }),
  { stage: "assigned", channel: "external", due: "ahead" },
  { stage: "assigned", channel: "email", due: "today" },
  { stage: "assigned", due: "late" },
  ...times(3, { stage: "planned", due: "ahead" }),
  ...times(2, { stage: "executing", due: "ahead" }),
  { stage: "executing", channel: "external", due: "ahead" },
  { stage: "executing", channel: "email", claim: "proposed", due: "ahead" },
  { stage: "executing", claim: "proposed", amount: 6_800, due: "ahead" },
  { stage: "executing", due: "ahead", round: 2 },
  { stage: "executing", due: "late" },
  ...times(2, { stage: "executing", also: "paused" }),
  { stage: "checking", due: "today" },
  { stage: "checking", channel: "email", due: "ahead" },
  { stage: "checking", channel: "external", due: "ahead" },
  { stage: "checking", claim: "approved", due: "ahead" },
  { stage: "calling_back", due: "ahead" },
  { stage: "calling_back", voice: "suggestion", due: "ahead" },
  { stage: "calling_back", due: "today" },
  { stage: "calling_back", also: "tried", due: "ahead" },
  { stage: "calling_back", also: "tried", due: "late" },
  ...times(2, { stage: "management_review" }),
];

/** Cases that were closed in the days before, so many days ago and more: the month is not made of open ones only. */
export const LATELY_CLOSED: readonly { readonly ending: CaseEnding; readonly ago: number }[] = [
  { ending: "at-once", ago: 0 },
  { ending: "satisfied", ago: 0 },
  { ending: "praise", ago: 1 },
  { ending: "satisfied", ago: 2 },
  { ending: "at-once", ago: 3 },
  { ending: "satisfied", ago: 4 },
  { ending: "satisfied", ago: 5 },
  { ending: "praise", ago: 6 },
  { ending: "satisfied", ago: 6 },
  { ending: "at-once", ago: 8 },
  { ending: "satisfied", ago: 8 },
  { ending: "again", ago: 9 },
  { ending: "satisfied", ago: 10 },
  { ending: "praise", ago: 11 },
  { ending: "at-once", ago: 12 },
  { ending: "satisfied", ago: 13 },
];
