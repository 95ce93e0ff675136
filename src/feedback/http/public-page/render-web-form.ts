import { escapeHtml, fillIn } from "../../../platform/html/html-text.ts";
import type { WebFormSettings } from "../../service/public/web-form.ts";
import type { ReceivedForm } from "../../service/public/submit-web-form.ts";
import {
  faultNotice,
  fileInput,
  ownFields,
  selectInput,
  textArea,
  textInput,
  type FormState,
} from "./form-parts.ts";
import { momentText, pageWords, type PageClock, type PageLanguage } from "./page-words.ts";

export interface WebFormShown {
  readonly form: WebFormSettings;
  readonly language: PageLanguage;
  readonly ticket: string;
  /** The query of the page. */
  readonly action: string;
  readonly state: FormState;
  /** A sentence on top, or "". */
  readonly notice: string;
}

/** The form, as HTML below the head of the page. */
export function renderWebForm({ form, language, ticket, action, state, notice }: WebFormShown): string {
  const words = pageWords(language).form;
  const count = state.faults.size;
  const top = count > 0 ? fillIn(words.faults, { count }) : notice;
  const intro = form.intro[language] || form.intro.zh || form.intro.en;
  return `${intro === "" ? "" : `<p class="said">${escapeHtml(intro)}</p>`}
${faultNotice(top, state.faults, (name) => name)}
<form method="post" action="${escapeHtml(action)}" enctype="multipart/form-data" novalidate>${ownFields(ticket, "send", language)}
<div class="q">${whatPart(language, state)}</div>
<div class="q">${reachPart(language, state)}</div>
<div class="q">${aboutPart(form, language, state)}</div>
<div class="buttons"><button class="primary">${words.send}</button></div>
<p class="privacy">${escapeHtml(words.privacy)}</p></form>`;
}

function mark(label: string, remark: string, language: PageLanguage): string {
  return language === "en" ? `${label} (${remark})` : `${label}（${remark}）`;
}

function whatPart(language: PageLanguage, state: FormState): string {
  const { form: words } = pageWords(language);
  const label = mark(words.what, words.required, language);
  const what = textArea({ id: "what", name: "what", label, help: words.whatHelp, isRequired: true }, state);
  const file = { id: "file", name: "file", label: mark(words.file, words.optional, language) };
  return what + fileInput(file, state);
}

function reachPart(language: PageLanguage, state: FormState): string {
  const { form: words } = pageWords(language);
  const name = {
    id: "name",
    name: "name",
    label: mark(words.name, words.optional, language),
    attributes: 'autocomplete="name"',
  };
  const phone = {
    id: "phone",
    name: "phone",
    label: words.phone,
    help: words.reach,
    attributes: 'autocomplete="tel" inputmode="tel"',
  };
  const email = { id: "email", name: "email", label: words.email, attributes: 'autocomplete="email"' };
  return [
    textInput(name, "text", state),
    textInput(phone, "tel", state),
    textInput(email, "email", state),
  ].join("");
}

function aboutPart({ products }: WebFormSettings, language: PageLanguage, state: FormState): string {
  const { form: words } = pageWords(language);
  const field = { id: "product", name: "product", label: mark(words.product, words.optional, language) };
  const options = [
    ["", "—"],
    ...products.map((name) => [name, name] as const),
    [words.productOther, words.productOther],
  ] as const;
  const product =
    products.length === 0 ? textInput(field, "text", state) : selectInput(field, options, state);
  const order = { id: "order", name: "order", label: mark(words.order, words.optional, language) };
  return product + textInput(order, "text", state);
}

/** What somebody reads once the form was taken. `follow`: the address of the case. */
export function renderReceived(
  { number, reply }: ReceivedForm,
  clock: PageClock,
  { follow, again }: { readonly follow: string; readonly again: string },
): string {
  const { form: words } = pageWords(clock.language);
  const said = fillIn(words[reply.who], { date: momentText(reply.by, clock) });
  const [before = "", after = ""] = words.thanksNumber.split("{number}");
  return `<div class="q" data-completed="${escapeHtml(number)}"><p>${escapeHtml(before)}<b class="big">${escapeHtml(number)}</b>${escapeHtml(after)}</p><p>${escapeHtml(said)}</p></div>
<div class="buttons"><a class="button" href="${escapeHtml(follow)}" target="_top">${words.follow}</a></div><p class="languages"><a href="${escapeHtml(again)}">${words.another}</a></p>`;
}

/** The reply promised, as it is written into the case. */
export function acknowledgement(reply: ReceivedForm["reply"], clock: PageClock): string {
  return fillIn(pageWords(clock.language).acknowledgement[reply.who], { date: momentText(reply.by, clock) });
}
