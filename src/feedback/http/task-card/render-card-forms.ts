import { escapeHtml } from "../../../platform/html/html-text.ts";
import type { GuestAct } from "../../domain/task-card/card-state.ts";
import type { GuestMeasure, GuestPage } from "../../service/task-card/read-guest-page.ts";
import {
  choices,
  EMPTY_FORM,
  fileInput,
  ownFields,
  textArea,
  textInput,
  type FormState,
} from "../public-page/form-parts.ts";
import type { PageClock } from "../public-page/page-words.ts";
import { cardWords } from "./card-words.ts";
import { renderMeasure } from "./render-card.ts";

/** The forms of a card's page. */
export interface CardForms {
  readonly clock: PageClock;
  readonly ticket: string;
  /** Where forms are sent: the query of the page. */
  readonly action: string;
  /** Path below which evidence lies. */
  readonly filesAt: string;
  /** What was sent with faults; null: nothing was. */
  readonly sent: { readonly did: GuestAct; readonly state: FormState } | null;
}

/** Where a field of a form stands, for links to it. */
export function cardFieldId(did: GuestAct, name: string): string {
  return `${did}-${name}`;
}

/** What the guest may do now, the likeliest first. */
export function renderCardForms(page: GuestPage, forms: CardForms): string {
  const parts: Readonly<Record<GuestAct, () => string>> = {
    accept: () => acceptForm(forms),
    check: () => checkForm(page, forms),
    progress: () => progressForm(forms),
    done: () => doneForm(forms),
    plan: () => planForm(page, forms),
    decline: () => declineForm(forms),
  };
  const order: readonly GuestAct[] = ["accept", "check", "progress", "done", "plan", "decline"];
  return order
    .filter((did) => page.may.includes(did))
    .map((did) => parts[did]())
    .join("\n");
}

function stateOf({ sent }: CardForms, did: GuestAct): FormState {
  return sent?.did === did ? sent.state : EMPTY_FORM;
}

function form(forms: CardForms, did: GuestAct, inner: string, button: string): string {
  const isMain = did === "accept" || did === "done" || did === "check";
  return `<form method="post" action="${escapeHtml(forms.action)}" enctype="multipart/form-data" novalidate>${ownFields(forms.ticket, did, forms.clock.language)}${inner}<div class="buttons"><button${isMain ? ' class="primary"' : ""}>${escapeHtml(button)}</button></div></form>`;
}

function section(did: GuestAct, title: string, inner: string): string {
  return `<section class="q" id="${did}"><h2>${escapeHtml(title)}</h2>${inner}</section>`;
}

function folded(forms: CardForms, did: GuestAct, title: string, inner: string): string {
  const isOpen = forms.sent?.did === did;
  return `<section class="q" id="${did}"><details${isOpen ? " open" : ""}><summary>${escapeHtml(title)}</summary>${inner}</details></section>`;
}

function text(forms: CardForms, did: GuestAct, label: string, help?: string): string {
  return textArea({ id: cardFieldId(did, "text"), name: "text", label, help }, stateOf(forms, did));
}

function day(forms: CardForms, did: GuestAct, label: string): string {
  const min = Temporal.Instant.from(forms.clock.now).toZonedDateTimeISO(forms.clock.timeZone).toPlainDate();
  const field = {
    id: cardFieldId(did, "promised"),
    name: "promised",
    label,
    attributes: `min="${min.toString()}"`,
  };
  return textInput(field, "date", stateOf(forms, did));
}

function files(forms: CardForms, did: GuestAct): string {
  const label = cardWords(forms.clock.language).files;
  return fileInput(
    { id: cardFieldId(did, "file"), name: "file", label, attributes: "multiple" },
    stateOf(forms, did),
  );
}

function acceptForm(forms: CardForms): string {
  const words = cardWords(forms.clock.language);
  const inner = text(forms, "accept", words.planOptional) + day(forms, "accept", words.promisedOptional);
  return section("accept", words.acceptTitle, form(forms, "accept", inner, words.accept));
}

function planForm(page: GuestPage, forms: CardForms): string {
  const words = cardWords(forms.clock.language);
  const hasPlan = page.plan !== "" || page.promisedOn !== null;
  const inner = text(forms, "plan", words.planText) + day(forms, "plan", words.promised);
  const title = hasPlan ? words.planEdit : words.planTitle;
  return folded(forms, "plan", title, form(forms, "plan", inner, words.planButton));
}

function progressForm(forms: CardForms): string {
  const words = cardWords(forms.clock.language);
  const inner = text(forms, "progress", words.progressText) + files(forms, "progress");
  return folded(forms, "progress", words.progressTitle, form(forms, "progress", inner, words.progressButton));
}

function doneForm(forms: CardForms): string {
  const words = cardWords(forms.clock.language);
  const inner = text(forms, "done", words.doneText, words.doneHelp) + files(forms, "done");
  return section("done", words.doneTitle, form(forms, "done", inner, words.doneButton));
}

function declineForm(forms: CardForms): string {
  const words = cardWords(forms.clock.language);
  const inner = text(forms, "decline", words.declineText);
  return folded(forms, "decline", words.declineTitle, form(forms, "decline", inner, words.declineButton));
}

function checkForm(page: GuestPage, forms: CardForms): string {
  const words = cardWords(forms.clock.language);
  const state = stateOf(forms, "check");
  const solved = choices(
    { id: cardFieldId("check", "solved"), name: "solved", label: words.solvedAsk },
    [
      ["yes", words.solved],
      ["no", words.unsolved],
    ],
    state,
  );
  const inner = [
    `<p class="help">${escapeHtml(words.checkHelp)}</p>`,
    `<ol class="list">${page.measures.map((one) => judgeFields(one, forms, state)).join("")}</ol>`,
    solved,
    text(forms, "check", words.checkText, words.checkTextHelp),
  ].join("");
  return section("check", words.checkTitle, form(forms, "check", inner, words.checkButton));
}

function judgeFields(measure: GuestMeasure, forms: CardForms, state: FormState): string {
  const words = cardWords(forms.clock.language);
  const name = (field: string): string => `${field}-${measure.id}`;
  const at = (field: string): string => cardFieldId("check", name(field));
  const shown = renderMeasure(measure, forms.clock, forms.filesAt);
  const none = measure.evidence.length === 0 ? `<p class="when">${words.noEvidence}</p>` : "";
  const verdict = choices(
    { id: at("ok"), name: name("ok"), label: words.judge },
    [
      ["yes", words.effective],
      ["no", words.notEffective],
    ],
    state,
  );
  const note = textArea({ id: at("note"), name: name("note"), label: words.judgeNote }, state);
  const photo = fileInput({ id: at("file"), name: name("file"), label: words.judgeFile }, state);
  return `<li>${shown}${none}${verdict}${note}${photo}</li>`;
}
