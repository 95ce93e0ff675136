import { escapeHtml } from "../../../platform/html/html-text.ts";
import type { CustomerWish } from "../../domain/public/customer-wish.ts";
import type { PublicCase } from "../../service/public/read-public-case.ts";
import { choices, EMPTY_FORM, fileInput, ownFields, textArea, type FormState } from "./form-parts.ts";
import { pageWords, type PageLanguage } from "./page-words.ts";

/** The forms of a case's page. */
export interface WishForms {
  readonly language: PageLanguage;
  readonly ticket: string;
  /** Where forms are sent: the query of the page. */
  readonly action: string;
  /** What was sent with faults; null: nothing was. */
  readonly sent: { readonly wish: CustomerWish; readonly state: FormState } | null;
}

/** The question about the result; "" while there is none. */
export function renderQuestion({ may }: PublicCase, forms: WishForms): string {
  return may.judge ? judgeForm(forms) : "";
}

/** What the customer may say besides, the likeliest first. */
export function renderWishes({ may, stage, step }: PublicCase, forms: WishForms): string {
  const parts = [
    may.object ? objectForm(forms, stage === "closed" ? "object" : "comeBack") : "",
    may.add ? addForm(forms) : "",
    may.withdraw ? withdrawForm(forms) : "",
  ].join("\n");
  const isOver = step === "done" && !may.judge && !may.object;
  return isOver ? `<div class="q"><p>${escapeHtml(pageWords(forms.language).over)}</p></div>` : parts;
}

/** Where a field of a form stands, for links to it. */
export function fieldId(wish: CustomerWish, name: string): string {
  return `${wish}-${name}`;
}

function stateOf({ sent }: WishForms, wish: CustomerWish): FormState {
  return sent?.wish === wish ? sent.state : EMPTY_FORM;
}

function form(forms: WishForms, wish: CustomerWish, inner: string, button: string): string {
  const isMain = wish === "judge";
  return `<form method="post" action="${escapeHtml(forms.action)}" enctype="multipart/form-data" novalidate>${ownFields(forms.ticket, wish, forms.language)}${inner}<div class="buttons"><button${isMain ? ' class="primary"' : ""}>${escapeHtml(button)}</button></div></form>`;
}

function judgeForm(forms: WishForms): string {
  const words = pageWords(forms.language);
  const state = stateOf(forms, "judge");
  const grades = ([5, 4, 3, 2, 1] as const).map((grade) => [String(grade), words.grades[grade]] as const);
  const inner = [
    choices(
      { id: fieldId("judge", "solved"), name: "solved", label: words.judgeTitle },
      [
        ["yes", words.solved],
        ["no", words.unsolved],
      ],
      state,
    ),
    choices({ id: fieldId("judge", "score"), name: "score", label: words.judgeAsk }, grades, state),
    textArea({ id: fieldId("judge", "text"), name: "text", label: words.judgeText }, state),
  ].join("");
  return `<section class="q" id="judge"><h2>${escapeHtml(words.steps.confirming)}</h2>${form(forms, "judge", inner, words.judgeButton)}</section>`;
}

function folded(forms: WishForms, wish: CustomerWish, title: string, inner: string): string {
  const isOpen = forms.sent?.wish === wish;
  return `<section class="q" id="${wish}"><details${isOpen ? " open" : ""}><summary>${escapeHtml(title)}</summary>${inner}</details></section>`;
}

function objectForm(forms: WishForms, as: "object" | "comeBack"): string {
  const words = pageWords(forms.language)[as];
  const text = textArea(
    { id: fieldId("object", "text"), name: "text", label: words.text },
    stateOf(forms, "object"),
  );
  const inner = `<p class="help">${escapeHtml(words.note)}</p>${form(forms, "object", text, words.button)}`;
  return folded(forms, "object", words.title, inner);
}

function addForm(forms: WishForms): string {
  const words = pageWords(forms.language);
  const state = stateOf(forms, "add");
  const inner = [
    textArea({ id: fieldId("add", "text"), name: "text", label: words.addText }, state),
    fileInput({ id: fieldId("add", "file"), name: "file", label: words.addFile }, state),
  ].join("");
  return folded(forms, "add", words.addTitle, form(forms, "add", inner, words.addButton));
}

function withdrawForm(forms: WishForms): string {
  const words = pageWords(forms.language);
  const text = textArea(
    { id: fieldId("withdraw", "text"), name: "text", label: words.withdrawText },
    stateOf(forms, "withdraw"),
  );
  return folded(forms, "withdraw", words.withdrawTitle, form(forms, "withdraw", text, words.withdrawButton));
}
