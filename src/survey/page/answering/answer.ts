import { keepReachable, type KeptAnswers } from "../../domain/evaluate/keep-reachable.ts";
import { readFormPost } from "../../domain/evaluate/read-form-post.ts";
import type { AnswerFault } from "../../domain/evaluate/answer-fault.ts";
import { answerFaultsEn } from "../../words/answer-faults-en.ts";
import { answerFaultsZh } from "../../words/answer-faults-zh.ts";
import { draftStore, type Draft } from "./draft.ts";
import { keepChoicesApart, readFields, writeFields } from "./form-fields.ts";
import { openFileRows, restoreFiles, type FileRows } from "./file-rows.ts";
import {
  showFaults,
  showNotice,
  showStep,
  showFollow,
  showThanks,
  stepsOf,
  tellHeight,
} from "./form-display.ts";
import { part, type PageData } from "./page-data.ts";
import { bringIntoView, tellBuilder } from "./preview.ts";
import { sendAnswers, type SendOutcome } from "./send-answers.ts";

const data = JSON.parse(part("survey").textContent ?? "") as PageData;
const form = part<HTMLFormElement>("form");
const drafts = draftStore(`huiyin ${data.link} ${data.version} ${data.about ?? ""}`);
const ticketField = form.elements.namedItem("_ticket") as HTMLInputElement;
/** Page in sight, for a post without script: another language. */
const pageField = form.elements.namedItem("_page") as HTMLInputElement;
const { words, language } = data;

let step = 0;
/** Waiting to send again; null: not. */
let retry: ReturnType<typeof setTimeout> | null = null;
let isSending = false;

const fileRows: FileRows = {
  words,
  ticket: () => ticketField.value,
  changed: () => {
    show();
    keep();
  },
};

function judge(): KeptAnswers {
  return keepReachable(data.definition, readFormPost(data.definition, readFields(form)), { language });
}

function keep(sending = false): void {
  drafts.write({ fields: readFields(form), ticket: ticketField.value, step, sending, at: Date.now() });
}

function show(kept = judge()): void {
  const steps = stepsOf(data, kept.evaluation);
  step = Math.min(step, Math.max(0, steps.length - 1));
  pageField.value = steps[step]?.page ?? "";
  showStep(data, kept.evaluation, step);
  if (data.preview) tellBuilder(form, pageField.value);
}

function sentences(faults: readonly AnswerFault[]): ReadonlyMap<string, string> {
  const told = language === "en" ? answerFaultsEn : answerFaultsZh;
  return new Map(
    faults.map(({ question, row, code, details }) => [
      row === undefined ? question : `${question}.${row}`,
      told[code](details),
    ]),
  );
}

/** Steps may vanish while answers change, so the place is found anew each time. */
function goOn(): void {
  const kept = judge();
  const steps = stepsOf(data, kept.evaluation);
  const asked = new Set(steps.slice(0, step + 1).flatMap(({ questions }) => questions));
  const faults = kept.faults.filter(({ question }) => asked.has(question));
  const first = faults[0]?.question;
  if (first !== undefined) {
    goTo(steps.findIndex(({ questions }) => questions.includes(first)));
    showFaults(data, sentences(faults));
    return;
  }
  showFaults(data, new Map());
  if (step < steps.length - 1) {
    goTo(step + 1);
    focusStep();
    keep();
    return;
  }
  const consent = form.elements.namedItem("_consent");
  if (consent instanceof HTMLInputElement && !consent.checked)
    showFaults(data, new Map([["_consent", words.consentMissing]]));
  else void send();
}

function goTo(at: number): void {
  step = at;
  show();
}

/** Where a new step begins, for eyes and screen readers. */
function focusStep(): void {
  const section = form.querySelector<HTMLElement>("section[data-page]:not([hidden])");
  if (!section) return;
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
  section.scrollIntoView({ block: "start" });
}

async function send(): Promise<void> {
  if (data.preview) return showThanks(judge().evaluation.thankYou);
  if (isSending) return;
  isSending = true;
  if (retry !== null) clearTimeout(retry);
  retry = null;
  keep(true);
  const kept = judge();
  busy(true);
  const outcome = await sendAnswers({
    answers: kept.answers,
    ticket: ticketField.value,
    consent: (form.elements.namedItem("_consent") as HTMLInputElement | null)?.checked ?? false,
    language,
  });
  isSending = false;
  busy(false);
  settle(outcome, kept);
}

function busy(isBusy: boolean): void {
  const button = part<HTMLButtonElement>("next");
  button.disabled = isBusy;
  button.textContent = isBusy ? words.sending : words.send;
}

function settle(outcome: SendOutcome, kept: KeptAnswers): void {
  if (outcome.kind === "stored") {
    drafts.forget();
    showThanks(kept.evaluation.thankYou, outcome.id);
    if (outcome.case) showFollow(outcome.case, words.followCase);
  } else if (outcome.kind === "faults") {
    keep();
    const [first = ""] = outcome.faults.keys();
    const [question = ""] = first.split(".");
    const at = stepsOf(data, kept.evaluation).findIndex(({ questions }) => questions.includes(question));
    if (at >= 0) goTo(at);
    showFaults(data, outcome.faults);
  } else if (outcome.kind === "refused") {
    drafts.forget();
    showNotice(outcome.text || words.tryAgain);
    part("notice").focus();
  } else {
    showNotice(outcome.reason === "offline" ? words.waiting : words.busy);
    retry = setTimeout(() => void send(), outcome.retrySeconds * 1000);
  }
}

/** A form that the server has sent back with answers in it is newer than the draft. */
function findDraft(): Draft | null {
  const draft = drafts.read(Date.now());
  return data.isFirst || readFields(form).length === 0 ? draft : null;
}

function takeUp(draft: Draft): void {
  writeFields(form, draft.fields);
  restoreFiles(fileRows, draft.fields);
  ticketField.value = draft.ticket;
  step = draft.step;
  if (draft.fields.length > 0) showNotice(words.draftRestored);
}

function begin(): void {
  openFileRows(fileRows);
  const draft = findDraft();
  if (draft !== null) takeUp(draft);
  else {
    const steps = stepsOf(data, judge().evaluation);
    const wanted = data.preview?.question;
    const shown = steps.findIndex(({ questions }) => wanted && questions.includes(wanted));
    step = Math.max(0, shown < 0 ? steps.findIndex(({ page }) => page === pageField.value) : shown);
  }
  show();
  if (data.preview?.question) bringIntoView(data.preview.question);
  if (draft?.sending) void send();
}

form.addEventListener("input", (event) => {
  keepChoicesApart(form, event.target);
  show();
  keep();
});
form.addEventListener("submit", (event) => {
  const go = (event.submitter as HTMLButtonElement | null)?.value ?? "next";
  if (data.preview) tellBuilder(form, pageField.value, go);
  else if (go !== "next" && go !== "back") return;
  event.preventDefault();
  if (go === "next") goOn();
  else if (go === "back") {
    goTo(Math.max(0, step - 1));
    showFaults(data, new Map());
    focusStep();
  }
});
addEventListener("online", () => {
  if (retry !== null) void send();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) show();
});
begin();
tellHeight();
