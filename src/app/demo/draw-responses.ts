import type { Draw } from "../../kit/draw.ts";
import type { SurveyDefinition } from "../../survey/domain/definition/survey-definition.ts";
import { keepReachable } from "../../survey/domain/evaluate/keep-reachable.ts";
import { scoresOf, type Measure } from "../../survey/domain/measures.ts";
import type { NewResponse } from "../../survey/domain/new-response.ts";
import { separateWords } from "../../survey/domain/separate-words.ts";
import { drawAnswers } from "./draw-answers.ts";

/** A version of a sample survey, answered from an instant on. */
export interface SampleVersion {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly definition: SurveyDefinition;
  readonly measures: readonly Measure[];
}

/** A way in that somebody took. */
export interface SampleVisit {
  readonly surveyId: string;
  readonly linkId: string;
  readonly channel: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Null: a public link, and nobody knows who it was. */
  readonly customerId: string | null;
  readonly region: string;
  readonly product: string | null;
  readonly isComplaint: boolean;
  /** Milliseconds since 1970. */
  readonly answeredAt: number;
}

export interface SampleResponse extends Omit<NewResponse, "cells" | "oneTime"> {
  /** ISO instant. */
  readonly answeredAt: string;
}

const DAY = 86_400_000;

/** Answers of a visit, made what the intake makes of them. */
export function drawResponse(
  draw: Draw,
  visit: SampleVisit,
  versions: readonly SampleVersion[],
  now: number,
): SampleResponse {
  const version = versions.findLast(({ from }) => from <= visit.answeredAt) ?? versions[0]!;
  const context = { language: "zh" as const, hidden: visit.fields, customer: {} };
  const { definition, measures } = version;
  const daysAgo = (now - visit.answeredAt) / DAY;
  const sent = drawAnswers(draw, { ...visit, definition, context, daysAgo });
  const { answers, faults, evaluation } = keepReachable(definition, sent, context);
  if (faults.length > 0) throw new Error(`a sample answer is refused: ${JSON.stringify(faults[0])}`);
  const { closed, words } = separateWords(definition, answers);
  const isCall = visit.channel === "phone";
  return {
    id: sampleId(draw, visit.answeredAt),
    surveyId: visit.surveyId,
    version: version.number,
    linkId: visit.linkId,
    customerId: visit.customerId,
    channel: visit.channel,
    mode: isCall ? "entry" : draw.chance(0.9) ? "script" : "form",
    language: "zh",
    answers: closed,
    words,
    fields: visit.fields,
    scores: scoresOf(measures, evaluation),
    seconds: isCall ? null : secondsFor(draw, Object.keys(answers).length),
    answeredAt: new Date(visit.answeredAt).toISOString(),
  };
}

/** About nine seconds a question; a few people click through faster than anybody reads. */
function secondsFor(draw: Draw, answered: number): number {
  if (draw.chance(0.012)) return draw.between(1, Math.max(1, answered - 1));
  return Math.round(answered * Math.max(3, draw.normal(9, 3.5))) + draw.between(3, 25);
}

/** The same answers once more, sent a little later through the same public link. */
export function drawDuplicate(draw: Draw, response: SampleResponse): SampleResponse {
  const at = Date.parse(response.answeredAt) + draw.between(20, 280) * 1000;
  return { ...response, id: sampleId(draw, at), answeredAt: new Date(at).toISOString() };
}

/** A UUIDv7 (RFC 9562, 5.7) of an instant, with drawn bits. */
export function sampleId(draw: Draw, milliseconds: number): string {
  const hex = (digits: number): string =>
    draw
      .between(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, "0");
  const time = milliseconds.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${draw.pick(["8", "9", "a", "b"])}${hex(3)}-${hex(6)}${hex(6)}`;
}
