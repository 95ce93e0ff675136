import type { Evaluation } from "../../domain/evaluate/evaluate.ts";
import { all, fillIn, part, type PageData } from "./page-data.ts";

/** What is in sight at once: a page of questions, or a single question of one. */
export interface Step {
  readonly page: string;
  readonly questions: readonly string[];
}

/** The steps of the survey as it stands. */
export function stepsOf({ definition }: PageData, { pages }: Evaluation): readonly Step[] {
  if (definition.settings.presentation === "list")
    return pages.map((page) => ({ page: page.code, questions: page.questions.map(({ code }) => code) }));
  return pages.flatMap((page) => page.questions.map(({ code }) => ({ page: page.code, questions: [code] })));
}

/** Shows what belongs to step `at`, with the words that follow from the answers. */
export function showStep(data: PageData, evaluation: Evaluation, at: number): void {
  const { words } = data;
  const steps = stepsOf(data, evaluation);
  const step = steps[at];
  for (const section of all("[data-page]")) section.hidden = section.dataset["page"] !== step?.page;
  for (const question of all("[data-question]"))
    question.hidden = !step?.questions.includes(question.dataset["question"] ?? "");
  setTexts(evaluation);
  tellCount(data, evaluation);
  const isLast = at >= steps.length - 1;
  for (const consent of all("[data-consent]")) consent.hidden = !isLast;
  part("back").hidden = at === 0;
  part("next").textContent = isLast ? (words.send ?? "") : words.next;
  showProgress(fillIn(words.progress, { step: at + 1, steps: steps.length }), at + 1, steps.length);
}

/** How many questions there are to see now: the last number of the line on top. */
function tellCount({ definition }: PageData, { pages }: Evaluation): void {
  const reachable = new Set(pages.flatMap(({ questions }) => questions.map(({ code }) => code)));
  const asked = definition.pages
    .flatMap(({ questions }) => questions)
    .filter(({ code, type }) => type !== "section" && reachable.has(code));
  for (const { textContent } of all(".about"))
    setText(".about", textContent.replace(/\d+(?=\D*$)/u, String(asked.length)));
}

/** Titles and questions, whose words may follow from the answers. */
function setTexts({ pages }: Evaluation): void {
  for (const { code, title, questions } of pages) {
    setText(`[data-page="${code}"] [data-title]`, title);
    for (const { code: name, text, help } of questions) {
      setText(`[data-question="${name}"] [data-text]`, text);
      setText(`[data-question="${name}"] [data-help]`, help);
    }
  }
}

function setText(selector: string, text: string): void {
  for (const element of all(selector)) if (element.textContent !== text) element.textContent = text;
}

function showProgress(text: string, at: number, of: number): void {
  const [bar] = all<HTMLProgressElement>("progress");
  if (!bar?.parentElement) return;
  bar.max = of;
  bar.value = at;
  bar.setAttribute("aria-label", text);
  bar.parentElement.hidden = of < 2;
  setText(".progress span", text);
}

/** Writes each fault beside its question and the number of them on top; an empty map clears all. */
export function showFaults({ words }: PageData, faults: ReadonlyMap<string, string>): void {
  markPlaces(faults);
  if (faults.size === 0) {
    showNotice("");
    return;
  }
  showNotice(fillIn(words.faults, { count: faults.size }), [...faults]);
  const [first = ""] = faults.keys();
  const place = document.getElementById(`q-${first}`);
  const target = place?.querySelector<HTMLElement>("input,textarea") ?? part("notice");
  target.focus();
  (place ?? target).scrollIntoView({ block: "center" });
}

function markPlaces(faults: ReadonlyMap<string, string>): void {
  for (const place of all(".fault")) {
    const sentence = faults.get(place.id.slice(0, -"-fault".length)) ?? "";
    place.textContent = sentence;
    place.hidden = sentence === "";
  }
  for (const input of all(".q > input,.q > textarea")) {
    if (faults.has(input.id)) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    if (faults.has(input.id)) input.setAttribute("aria-describedby", `${input.id}-help ${input.id}-fault`);
  }
}

/** A sentence on top, read out to who cannot see it; empty: none. */
export function showNotice(text: string, links: readonly (readonly [string, string])[] = []): void {
  const notice = part("notice");
  notice.hidden = text === "";
  setText("#notice p", text);
  const items = links.map(([place, sentence]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#q-${place}`;
    const question = document.querySelector(`[id="q-${place}"]`)?.closest("[data-question]");
    const asked = question?.querySelector("[data-text],.ask span")?.textContent ?? "";
    link.textContent = `${asked} ${sentence}`.trim();
    item.append(link);
    return item;
  });
  notice.querySelector("ul")?.replaceChildren(...items);
}

/** Thanks in place of the form; where the page stands in a frame, its host hears that it is done. */
export function showThanks(text: string, id?: string): void {
  part("form").remove();
  const thanks = part("thanks");
  setText("[data-thanks]", text);
  for (const line of all("h1~p")) line.remove();
  thanks.hidden = false;
  thanks.focus();
  scrollTo(0, 0);
  if (id) tellHost({ type: "huiyin:completed", id });
}

/** Where the customer follows what comes of the answers. */
export function showFollow(path: string, text: string): void {
  const link = document.createElement("a");
  link.href = path;
  link.target = "_top";
  link.textContent = text;
  const line = document.createElement("p");
  line.append(link);
  document.querySelector("[data-thanks]")?.after(line);
}

function tellHost(message: object): void {
  if (parent !== self) parent.postMessage(message, "*");
}

/** Lets the host of a frame give it the height that it needs. */
export function tellHeight(): void {
  if (parent === self || !("ResizeObserver" in self)) return;
  const [main] = all("main");
  const tell = (): void => tellHost({ type: "huiyin:resized", height: Math.ceil(main?.offsetHeight ?? 0) });
  if (main) new ResizeObserver(tell).observe(main);
}
