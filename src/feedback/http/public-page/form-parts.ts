import { escapeHtml, flag } from "../../../platform/html/html-text.ts";
import { pageWords, type PageLanguage } from "./page-words.ts";

/** What a form shows again after a fault, and what is wrong, by field. */
export interface FormState {
  readonly typed: ReadonlyMap<string, string>;
  readonly faults: ReadonlyMap<string, string>;
}

export const EMPTY_FORM: FormState = { typed: new Map(), faults: new Map() };

/** The page's own fields, and one that only a machine fills in. */
export function ownFields(ticket: string, wish: string, language: PageLanguage): string {
  return `<input type="hidden" name="_ticket" value="${ticket}"><input type="hidden" name="_wish" value="${wish}"><div class="pot" aria-hidden="true"><label>${pageWords(language).leaveEmpty}<input name="_website" tabindex="-1" autocomplete="off"></label></div>`;
}

interface Field {
  /** Unique on the page. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** Attributes of the control. */
  readonly attributes?: string;
  readonly isRequired?: boolean;
}

function described(field: Field, { faults }: FormState): string {
  const by = [
    field.help === undefined ? null : `${field.id}-help`,
    faults.has(field.name) ? `${field.id}-fault` : null,
  ].filter((one) => one !== null);
  const attributes = field.attributes === undefined ? "" : ` ${field.attributes}`;
  return `id="${field.id}" name="${field.name}"${attributes}${flag("required", field.isRequired === true)}${faults.has(field.name) ? ' aria-invalid="true"' : ""}${by.length === 0 ? "" : ` aria-describedby="${by.join(" ")}"`}`;
}

function framed(field: Field, control: string, state: FormState): string {
  const help =
    field.help === undefined ? "" : `<small id="${field.id}-help">${escapeHtml(field.help)}</small>`;
  return `<div class="field"><label for="${field.id}">${escapeHtml(field.label)}</label>${help}${control}${faultLine(field.name, field.id, state)}</div>`;
}

function faultLine(name: string, id: string, { faults }: FormState): string {
  const fault = faults.get(name);
  return fault === undefined ? "" : `<p class="fault" id="${id}-fault">${escapeHtml(fault)}</p>`;
}

export function textArea(field: Field, state: FormState): string {
  const typed = state.typed.get(field.name) ?? "";
  return framed(
    field,
    `<textarea rows="4" ${described(field, state)}>\n${escapeHtml(typed)}</textarea>`,
    state,
  );
}

export function textInput(field: Field, type: "text" | "tel" | "email" | "date", state: FormState): string {
  const typed = escapeHtml(state.typed.get(field.name) ?? "");
  return framed(field, `<input type="${type}" value="${typed}" ${described(field, state)}>`, state);
}

/** A phone offers its camera. */
export function fileInput(field: Field, state: FormState): string {
  const accept = "image/*,.pdf,.docx,.xlsx,.pptx,.txt,.csv";
  return framed(field, `<input type="file" accept="${accept}" ${described(field, state)}>`, state);
}

export function selectInput(
  field: Field,
  options: readonly (readonly [value: string, label: string])[],
  state: FormState,
): string {
  const typed = state.typed.get(field.name) ?? "";
  const lines = options.map(
    ([value, label]) =>
      `<option value="${escapeHtml(value)}"${flag("selected", value === typed)}>${escapeHtml(label)}</option>`,
  );
  return framed(field, `<select ${described(field, state)}>${lines.join("")}</select>`, state);
}

/** One of several, as large targets. */
export function choices(
  field: Omit<Field, "attributes" | "help">,
  options: readonly (readonly [value: string, label: string])[],
  state: FormState,
): string {
  const typed = state.typed.get(field.name) ?? "";
  const fault = state.faults.has(field.name) ? ` aria-describedby="${field.id}-fault"` : "";
  const lines = options.map(
    ([value, label]) =>
      `<label class="choice"><input type="radio" name="${field.name}" value="${value}"${flag("checked", value === typed)}${flag("required", field.isRequired === true)}><span>${escapeHtml(label)}</span></label>`,
  );
  return `<fieldset id="${field.id}"${fault}><legend>${escapeHtml(field.label)}</legend>${lines.join("")}${faultLine(field.name, field.id, state)}</fieldset>`;
}

/** What is wrong, on top of the page, with links to the places. */
export function faultNotice(
  sentence: string,
  faults: ReadonlyMap<string, string>,
  idOf: (name: string) => string,
): string {
  if (sentence === "" && faults.size === 0) return "";
  const links = [...faults].map(
    ([name, text]) => `<li><a href="#${idOf(name)}">${escapeHtml(text)}</a></li>`,
  );
  return `<div class="notice" role="alert" tabindex="-1">${sentence === "" ? "" : `<p>${escapeHtml(sentence)}</p>`}${links.length === 0 ? "" : `<ul>${links.join("")}</ul>`}</div>`;
}
