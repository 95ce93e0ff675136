import { spokenPhone } from "../../../customer/domain/phone-number.ts";
import { escapeHtml, fillIn } from "../../../platform/html/html-text.ts";
import type { Stage } from "../../domain/life/stage.ts";
import type { GuestMeasure, GuestPage, GuestPageFile } from "../../service/task-card/read-guest-page.ts";
import { momentText, sizeText, type PageClock } from "../public-page/page-words.ts";
import { cardWords, dayText, dueText } from "./card-words.ts";

/** What a card shows, as HTML below the head of the page, without its forms. `filesAt`: path below which evidence lies. */
export function renderCard(page: GuestPage, clock: PageClock, filesAt: string): string {
  return [aboutLines(page, clock), wordsSection(page, clock), toDoSection(page, clock, filesAt)].join("\n");
}

/** What the customer said and how to reach them, where the sender shows it. */
export function renderCustomer({ verbatim, contact }: GuestPage, { language }: PageClock): string {
  const words = cardWords(language);
  const said =
    verbatim === null ? "" : section(words.verbatim, `<p class="said">${escapeHtml(verbatim)}</p>`);
  if (contact === null) return said;
  const phone =
    contact.phone === null
      ? ""
      : ` <a href="tel:${escapeHtml(contact.phone)}">${escapeHtml(spokenPhone(contact.phone))}</a>`;
  return `${said}${section(words.contact, `<p>${escapeHtml(contact.name)}${phone}</p><p class="help">${words.contactNote}</p>`)}`;
}

/** How the card stands, where nothing is to be done; "" otherwise. */
export function stateSentence(page: GuestPage, clock: PageClock): string {
  const text = sentenceOf(page, clock);
  return text === "" ? "" : `<div class="q"><p><b>${escapeHtml(text)}</b></p></div>`;
}

function sentenceOf({ state, kind, passed, stage }: GuestPage, { language }: PageClock): string {
  const { stateSays, restingSays } = cardWords(language);
  if (state === "declined") return stateSays.declined;
  if (state === "resting") return restingSays[RESTS[stage] ?? "moved"];
  if (state !== "done") return "";
  return stateSays.done[kind === "task" ? "task" : passed === true ? "passed" : "failed"];
}

/** Why nothing is to be done in a case that is over. */
const RESTS: Readonly<Partial<Record<Stage, "over" | "merged" | "withdrawn">>> = {
  merged: "merged",
  withdrawn: "withdrawn",
  closed: "over",
  referred: "over",
  invalid: "over",
};

/** What the guest sent so far. */
export function renderHistory({ acts }: GuestPage, clock: PageClock): string {
  const words = cardWords(clock.language);
  if (acts.length === 0) return "";
  const items = acts.map(({ did, text, at, files }) => {
    const said = text === "" ? "" : `<p class="said">${escapeHtml(text)}</p>`;
    const names = files.length === 0 ? "" : `<p class="said">${escapeHtml(files.join("\n"))}</p>`;
    return `<li><p><b>${words.did[did]}</b></p>${said}${names}<p class="when">${momentText(at, clock)}</p></li>`;
  });
  return section(words.history, `<ul class="list">${items.join("")}</ul>`);
}

function section(title: string, inner: string): string {
  return `<section class="q"><h2>${escapeHtml(title)}</h2>${inner}</section>`;
}

function aboutLines(page: GuestPage, { language }: PageClock): string {
  const words = cardWords(language);
  const colon = language === "en" ? ": " : "：";
  const facts = [
    [words.number, page.number],
    [words.product, page.product],
    [words.order, page.orderNumber],
    [words.department, page.department],
  ].filter(([, value]) => value !== null);
  const lines = facts.map(([name, value]) => `${name}${colon}<b>${escapeHtml(value ?? "")}</b>`);
  const hello = escapeHtml(fillIn(words.hello[page.kind], { name: page.guestName }));
  return `<p>${hello}</p><p class="about">${lines.join("<br>")}</p>`;
}

function wordsSection({ words: said }: GuestPage, { language }: PageClock): string {
  return said === "" ? "" : section(cardWords(language).words, `<p class="said">${escapeHtml(said)}</p>`);
}

/** A check shows its measures where they are judged. */
function toDoSection(page: GuestPage, clock: PageClock, filesAt: string): string {
  const words = cardWords(clock.language);
  const isJudged = page.kind === "check" && page.may.length > 0;
  const due = page.due === null ? "" : escapeHtml(dueText(page.due, clock));
  if (isJudged || page.measures.length === 0) {
    const title = page.kind === "check" ? words.dueCheck : words.due;
    return due === "" ? "" : section(title, `<p>${due}</p>${promise(page, clock)}`);
  }
  const items = page.measures.map((one) => `<li>${renderMeasure(one, clock, filesAt)}</li>`);
  const until = due === "" ? "" : `<dl class="facts"><div><dt>${words.due}</dt><dd>${due}</dd></div></dl>`;
  const title = page.kind === "check" ? words.toCheck : words.toDo;
  return section(title, `<ul class="list">${items.join("")}</ul>${until}${promise(page, clock)}`);
}

function promise({ promisedOn }: GuestPage, { language }: PageClock): string {
  if (promisedOn === null) return "";
  const date = dayText(promisedOn, language);
  return `<p>${escapeHtml(fillIn(cardWords(language).promisedOn, { date }))}</p>`;
}

/** One measure, of a check with what came of it and what shows it. */
export function renderMeasure(
  { kind, text, result, evidence }: GuestMeasure,
  clock: PageClock,
  at: string,
): string {
  const words = cardWords(clock.language);
  const name = words.kinds[kind as keyof typeof words.kinds] ?? words.kinds.other;
  const colon = clock.language === "en" ? ": " : "：";
  const did = result === "" ? "" : `<p class="said">${words.result}${colon}${escapeHtml(result)}</p>`;
  return `<p class="said"><b>${name}</b>${colon}${escapeHtml(text)}</p>${did}${evidenceList(evidence, at, words.evidence)}`;
}

function evidenceList(evidence: readonly GuestPageFile[], at: string, title: string): string {
  if (evidence.length === 0) return "";
  const links = evidence.map(
    ({ id, name, bytes }) =>
      `<li><a href="${escapeHtml(at)}/${id}" target="_blank" rel="noopener noreferrer">${escapeHtml(name)}</a> (${sizeText(bytes)})</li>`,
  );
  return `<p class="when">${title}</p><ul class="list">${links.join("")}</ul>`;
}
