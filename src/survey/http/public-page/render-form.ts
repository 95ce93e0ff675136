import { answeringMinutes } from "../../domain/answering-minutes.ts";
import type { SurveyDefinition, SurveyPage, SurveyText } from "../../domain/definition/survey-definition.ts";
import type { Facts } from "../../domain/evaluate/answer-value.ts";
import { pipedText } from "../../domain/evaluate/piped-text.ts";
import { dependsOnAnswers } from "../../domain/page-definition.ts";
import { escapeHtml, fillIn, flag } from "../../../platform/html/html-text.ts";
import { pageWords, type FormView } from "./page-state.ts";
import { PLAIN_LOOK } from "../../../platform/html/page-look.ts";
import { organizationLine, renderDocument } from "../../../platform/html/render-document.ts";
import { renderQuestion } from "./render-question.ts";

/** The page with the whole form: one page of questions in sight, the others hidden with their answers in them. */
export function renderForm(view: FormView, facts: Facts): string {
  const { definition, language, organization, look = PLAIN_LOOK } = view;
  const title = spoken(view, definition.title);
  const purpose = pipedText(definition.purpose, facts, []);
  const body = `<main><header>${organizationLine(organization, look)}<h1>${escapeHtml(title)}</h1><p>${escapeHtml(purpose)}</p><p class="about">${aboutLine(view, purpose)}</p></header>
<form method="post" action="${escapeHtml(view.query)}" novalidate id="form">${ownFields(view)}${notices(view)}
${definition.pages.map((page) => section(view, page, facts)).join("\n")}
${foot(view)}</form>${thanks(view)}${scriptData(view)}</main>`;
  return renderDocument({ title, language, body, script: view.script?.source ?? null, look });
}

function spoken({ language }: Pick<FormView, "language">, text: SurveyText): string {
  return (language === "en" && text.en) || text.zh;
}

/** How many questions there are to see now, and how long they take where the purpose does not tell. */
function aboutLine({ definition, evaluation, language }: FormView, purpose: string): string {
  const words = pageWords(language);
  const reachable = new Set(evaluation.pages.flatMap((page) => page.questions.map(({ code }) => code)));
  const questions = definition.pages
    .flatMap((page) => page.questions)
    .filter(({ code, type }) => type !== "section" && reachable.has(code)).length;
  if (/分钟|minute/u.test(purpose)) return fillIn(words.aboutQuestions, { questions });
  return fillIn(words.about, { minutes: answeringMinutes(definition), questions });
}

/** The page's own fields, and one that only a machine fills in. */
function ownFields({ ticket, page, language }: FormView): string {
  const words = pageWords(language);
  // The first button of a form is the one that Enter presses.
  return `<button class="default" name="_go" value="next" tabindex="-1" aria-hidden="true">${words.next}</button><input type="hidden" name="_ticket" value="${ticket}"><input type="hidden" name="_page" value="${page}"><input type="hidden" name="_language" value="${language}"><div class="pot" aria-hidden="true"><label>${words.leaveEmpty}<input name="_website" tabindex="-1" autocomplete="off"></label></div>`;
}

function notices({ notice, faults, language, evaluation }: FormView): string {
  const words = pageWords(language);
  const asked = new Map(
    evaluation.pages.flatMap((page) => page.questions.map(({ code, text }) => [code, text])),
  );
  const links = [...faults].map(
    ([place, sentence]) =>
      `<li><a href="#q-${place}">${escapeHtml([asked.get(place.split(".")[0] ?? ""), sentence].filter(Boolean).join(" "))}</a></li>`,
  );
  const text = faults.size > 0 ? fillIn(words.faults, { count: faults.size }) : (notice ?? "");
  return `<div class="notice" id="notice" role="alert" tabindex="-1"${flag("hidden", text === "")}><p>${escapeHtml(text)}</p><ul>${links.join("")}</ul></div>`;
}

function section(view: FormView, page: SurveyPage, facts: Facts): string {
  const { evaluation, definition } = view;
  const reachable = evaluation.pages.find(({ code }) => code === page.code);
  const questions = definition.pages.flatMap((one) => one.questions);
  const title = reachable?.title ?? pipedText(page.title, facts, questions);
  const inner = page.questions.map((question) => {
    const shown = reachable?.questions.find(({ code }) => code === question.code) ?? null;
    const initial = {
      text: pipedText(question.text, facts, questions),
      help: pipedText(question.help, facts, questions),
    };
    return renderQuestion(view, question, shown, initial);
  });
  const heading =
    page.title === undefined
      ? ""
      : `<h2${flag("data-title", dependsOnAnswers(page.title))}>${escapeHtml(title)}</h2>`;
  return `<section data-page="${page.code}"${flag("hidden", page.code !== view.page)}>${heading}${inner.join("\n")}</section>`;
}

function foot(view: FormView): string {
  const { evaluation, definition, language, page } = view;
  const words = pageWords(language);
  const at = Math.max(
    0,
    evaluation.pages.findIndex(({ code }) => code === page),
  );
  const steps = evaluation.pages.length;
  const isLast = at === steps - 1;
  const progress = fillIn(words.progress, { step: at + 1, steps });
  return `${consent(view, isLast)}<div class="progress"${flag("hidden", steps < 2)}><progress max="${steps}" value="${at + 1}" aria-label="${progress}"></progress><span>${progress}</span></div>
<div class="buttons"><button name="_go" value="back" id="back"${flag("hidden", at === 0)}>${words.back}</button><button class="primary" name="_go" value="next" id="next">${isLast ? words.send : words.next}</button></div>
<p class="privacy">${words.privacy}${language === "en" ? ": " : "："}${escapeHtml(spoken(view, definition.settings.privacyNotice))}</p>${languageButton(view)}`;
}

function consent(view: FormView, isLast: boolean): string {
  const { consent: text } = view.definition.settings;
  if (text === undefined) return "";
  const fault = view.faults.get("_consent");
  const isGiven = view.fields.get("_consent") !== undefined;
  return `<div class="q" id="q-_consent" data-consent${flag("hidden", !isLast)}><label class="choice"><input type="checkbox" name="_consent" value="yes"${flag("checked", isGiven)}><span>${escapeHtml(spoken(view, text))}</span></label><p class="fault" id="_consent-fault"${flag("hidden", fault === undefined)}>${escapeHtml(fault ?? "")}</p></div>`;
}

function languageButton({ definition, language }: FormView): string {
  const other = definition.settings.languages.find((one) => one !== language);
  if (other === undefined) return "";
  return `<p class="languages"><button name="_go" value="language-${other}" lang="${other}">${pageWords(language).otherLanguage}</button></p>`;
}

/** What the script shows in place of the form once the answers are stored. */
function thanks(view: FormView): string {
  if (view.script === null) return "";
  const words = pageWords(view.language);
  return `<section class="q" id="thanks" hidden tabindex="-1"><h2>${words.thanks}</h2><p data-thanks></p>${contactLine(view.definition, view.language)}</section>`;
}

/** How to reach the service. */
export function contactLine({ settings }: SurveyDefinition, language: "zh" | "en"): string {
  const contact = spoken({ language }, settings.serviceContact);
  if (contact === "") return "";
  return `<p class="contact"><b>${pageWords(language).contact}</b><br>${escapeHtml(contact)}</p>`;
}

function scriptData({ script }: FormView): string {
  return script === null ? "" : `<script type="application/json" id="survey">${script.data}</script>`;
}
