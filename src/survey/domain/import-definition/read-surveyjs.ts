import { assembleDefinition } from "./assemble-definition.ts";
import { ImportReport, type ImportedDefinition } from "./import-report.ts";
import { parseExpression } from "./parse-expression.ts";
import type { RawPage, RawQuestion, RawShown } from "./raw-survey.ts";
import { isPlain, listIn, wordIn, type Plain } from "./plain-json.ts";
import { readElement } from "./surveyjs-element.ts";
import { SurveyJsText, type ElementReading } from "./surveyjs-text.ts";

/** Panels inside panels. */
const DEEPEST = 20;
const BLANKS = /\{([^{}\n]{1,100})\}/gu;

/** What the whole survey may say that has no like here. */
const PARTS = ["triggers", "calculatedValues", "quizMode", "maxTimeToFinish", "timeLimit", "navigateToUrl"];
const LISTED_PARTS = [...PARTS, "completedHtmlOnCondition", "navigateToUrlOnCondition", "logo", "cookieName"];

/** Whether JSON is a survey of SurveyJS: pages or elements of questions with `type` and `name`. */
export function isSurveyJs(json: unknown): boolean {
  if (!isPlain(json)) return false;
  const lists = [...listIn(json, "pages").flatMap((page) => elementsIn(page)), ...elementsIn(json)];
  return lists.some((element) => isPlain(element) && typeof element["type"] === "string");
}

/**
 * Reads the JSON of SurveyJS (its documentation, "Survey JSON schema"): questions, panels, choices, simple conditions,
 * languages. Scripted parts are left out and listed. @throws Failure `survey-file-empty`
 */
export function readSurveyJs(json: unknown): ImportedDefinition {
  const root = isPlain(json) ? json : {};
  const report = new ImportReport();
  const text = new SurveyJsText(root, report);
  const reading: ElementReading = { report, text };
  for (const part of LISTED_PARTS) if (isSet(root[part])) report.drop("", "survey-part", { part });
  const pages = listIn(root, "pages");
  const sources = pages.length > 0 ? pages : [root];
  return assembleDefinition(
    {
      code: "survey",
      title: text.of(root["title"]) ?? { zh: "" },
      purpose: text.of(root["description"]),
      thankYou: text.of(root["completedHtml"]),
      oneAtATime: wordIn(root, "questionsOnPageMode") === "questionPerPage",
      pages: sources.filter(isPlain).map((page, i) => readPage(page, i, reading)),
      blanks: BLANKS,
      guessIndicators: true,
    },
    "surveyjs",
    report,
  );
}

function readPage(page: Plain, order: number, reading: ElementReading): RawPage {
  const isRoot = !Object.hasOwn(page, "name") || Object.hasOwn(page, "pages");
  const name = isRoot ? `p${order + 1}` : wordIn(page, "name");
  return {
    name,
    title: isRoot ? undefined : reading.text.of(page["title"]),
    shown: isRoot ? [] : shownOf(page),
    questions: readElements(page, { ...reading, shown: [], depth: 0 }),
  };
}

interface Nesting extends ElementReading {
  readonly shown: readonly RawShown[];
  readonly depth: number;
}

function readElements(holder: Plain, nesting: Nesting): readonly RawQuestion[] {
  const { report, depth } = nesting;
  return elementsIn(holder).flatMap((element) => {
    if (!isPlain(element)) return [];
    const type = wordIn(element, "type");
    if (type !== "panel" && type !== "flowpanel")
      return readElement(element, shownAll(nesting, element), nesting);
    if (depth < DEEPEST) return readPanel(element, nesting);
    report.drop(wordIn(element, "name"), "question-type", { type });
    return [];
  });
}

/** The panel's questions under its title, shown when the panel is. */
function readPanel(panel: Plain, nesting: Nesting): readonly RawQuestion[] {
  const name = wordIn(panel, "name");
  const shown = shownAll(nesting, panel);
  const title = nesting.text.of(panel["title"]);
  nesting.report.change(name, "panel-flattened");
  const heading: RawQuestion[] = title
    ? [
        {
          name,
          place: name,
          type: "section",
          text: title,
          help: nesting.text.of(panel["description"]),
          shown,
        },
      ]
    : [];
  return [...heading, ...readElements(panel, { ...nesting, shown, depth: nesting.depth + 1 })];
}

function shownAll({ shown }: Nesting, element: Plain): readonly RawShown[] {
  return [...shown, ...shownOf(element)];
}

function shownOf(element: Plain): readonly RawShown[] {
  const source = wordIn(element, "visibleIf");
  if (source !== "") return [{ source, condition: parseExpression(source, "braces") }];
  if (element["visible"] !== false) return [];
  return [{ source: "visible: false", condition: null }];
}

function elementsIn(holder: unknown): readonly unknown[] {
  if (!isPlain(holder)) return [];
  return [...listIn(holder, "elements"), ...listIn(holder, "questions")];
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false && value !== "";
}
