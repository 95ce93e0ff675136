import { escapeHtml, fillIn } from "../../../platform/html/html-text.ts";
import { customerSteps } from "../../domain/public/customer-stage.ts";
import type { CustomerPromise } from "../../domain/public/customer-promise.ts";
import type { PublicCase } from "../../service/public/read-public-case.ts";
import { momentText, pageWords, sizeText, type PageClock } from "./page-words.ts";

/** What a case shows, as HTML below the head of the page. `asked`: what the customer is asked now, below the progress. */
export function renderCase(view: PublicCase, clock: PageClock, asked: string): string {
  return [
    aboutLine(view, clock),
    progress(view, clock),
    asked,
    promises(view, clock),
    doneSection(view, clock),
    ownSection(view, clock),
  ].join("\n");
}

function aboutLine(view: PublicCase, clock: PageClock): string {
  const words = pageWords(clock.language);
  const colon = clock.language === "en" ? ": " : "：";
  const parts = [
    `${words.number}${colon}<b>${escapeHtml(view.number)}</b>`,
    `${words.received}${colon}${momentText(view.receivedAt, clock)}`,
    ...(view.department === null ? [] : [`${words.department}${colon}${escapeHtml(view.department)}`]),
  ];
  return `<p class="about">${parts.join("<br>")}</p>`;
}

function section(title: string, inner: string): string {
  return `<section class="q"><h2>${escapeHtml(title)}</h2>${inner}</section>`;
}

function progress(view: PublicCase, { language }: PageClock): string {
  const words = pageWords(language);
  const steps = customerSteps(view.stage, view.outcome);
  const at = steps.indexOf(view.step);
  const isOver = view.step === "done";
  const isUnhandled = isOver && view.stage !== "closed";
  const lines = steps.map((step, place) => {
    const isPast = place < at || (isOver && place === at);
    const state = isPast ? "past" : place === at ? "now" : "next";
    const mark = isPast ? words.stepDone : place === at ? words.stepNow : "";
    const name = step === "done" && isUnhandled ? words.stepOver : words.steps[step];
    return `<li class="${state}"${place === at ? ' aria-current="step"' : ""}>${escapeHtml(name + mark)}</li>`;
  });
  const says = sentencesOf(view, language).map((text) => `<p>${escapeHtml(text)}</p>`);
  return section(words.progress, `<ol class="steps">${lines.join("")}</ol>${says.join("")}`);
}

function sentencesOf(view: PublicCase, language: PageClock["language"]): readonly string[] {
  const words = pageWords(language);
  const isAgain = view.round > 1 && view.step !== "done";
  return [
    ...(isAgain ? [fillIn(words.again, { round: view.round })] : []),
    // A new round is told by the sentence before.
    ...(isAgain && view.step === "received" ? [] : [endingOf(view, language) ?? words.stepSays[view.step]]),
    ...(view.isWaiting && view.step !== "done" ? [words.waiting] : []),
  ];
}

function endingOf({ stage, outcome }: PublicCase, language: PageClock["language"]): string | null {
  const { ended } = pageWords(language);
  if (stage === "referred" || stage === "invalid" || stage === "withdrawn") return ended[stage];
  return outcome === "unresolved" ? ended.unresolved : null;
}

function promises({ promises: list }: PublicCase, clock: PageClock): string {
  const words = pageWords(clock.language);
  if (list.length === 0) return "";
  const lines = list.map(
    (one) => `<div><dt>${words.clocks[one.clock]}</dt><dd>${escapeHtml(promiseText(one, clock))}</dd></div>`,
  );
  return section(words.promises, `<dl class="facts">${lines.join("")}</dl>`);
}

function promiseText(one: CustomerPromise, clock: PageClock): string {
  const words = pageWords(clock.language);
  const due = { date: momentText(one.dueAt, clock) };
  if (one.keptAt !== null)
    return fillIn(one.isLate ? words.keptLate : words.kept, { date: momentText(one.keptAt, clock) });
  if (one.isWaiting) return words.waiting;
  if (one.isLate) return fillIn(words.late, due);
  return fillIn(words.expected, due) + (one.provisional ? words.provisional : "");
}

interface Line {
  readonly text: string;
  readonly at: string;
}

function listOf(lines: readonly Line[], clock: PageClock): string {
  const items = lines.map(
    ({ text, at }) =>
      `<li><p class="said">${escapeHtml(text)}</p><p class="when">${momentText(at, clock)}</p></li>`,
  );
  return `<ul class="list">${items.join("")}</ul>`;
}

function doneSection({ done, told }: PublicCase, clock: PageClock): string {
  const words = pageWords(clock.language);
  const colon = clock.language === "en" ? ": " : "：";
  const kindOf = (kind: string): string => words.kinds[kind as keyof typeof words.kinds] ?? words.kinds.other;
  const did = done.map(({ kind, text, at }) => ({ text: kindOf(kind) + colon + text, at }));
  const nothing = did.length === 0 && told.length === 0;
  return [
    nothing ? section(words.done, `<p>${words.nothingDone}</p>`) : "",
    did.length === 0 ? "" : section(words.done, listOf(did, clock)),
    told.length === 0 ? "" : section(words.told, listOf(told, clock)),
  ].join("");
}

function ownSection({ own, added, files }: PublicCase, clock: PageClock): string {
  const words = pageWords(clock.language);
  const names = files.map(({ name, bytes, at }) => ({ text: `${name} (${sizeText(bytes)})`, at }));
  const more = (title: string, lines: readonly Line[]): string =>
    lines.length === 0 ? "" : `<h2>${title}</h2>${listOf(lines, clock)}`;
  return section(
    words.own,
    `<p class="said">${escapeHtml(own)}</p>${more(words.added, added)}${more(words.files, names)}`,
  );
}
