import type { SurveyDefinition, SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import { evaluate, type Evaluation } from "../../domain/evaluate/evaluate.ts";
import { readFormPost } from "../../domain/evaluate/read-form-post.ts";
import { pageDefinition } from "../../domain/page-definition.ts";
import type { SurveyPreview } from "../../service/preview-survey.ts";
import { jsonForScript } from "../../../platform/html/html-text.ts";
import { spokenWords } from "./page-state.ts";
import { renderForm } from "./render-form.ts";

/** How far the preview is filled in, and what is to be in sight. */
interface PreviewState {
  readonly language: SurveyLanguage;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly page?: string | undefined;
  readonly question?: string | undefined;
}

/** The answering page with a definition under work, as HTML. Its script sends nothing; `script`: its address. */
export function renderPreview(
  { definition, organization }: SurveyPreview,
  { language, fields, page, question }: PreviewState,
  script: string | null,
): string {
  const context = { language };
  const posted = Object.entries(fields).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  const evaluation = evaluate(definition, readFormPost(definition, posted), context);
  const data = {
    definition: pageDefinition(definition, context),
    version: 0,
    link: "preview",
    language,
    words: spokenWords(language),
    preview: { question: question ?? null },
  };
  return renderForm(
    {
      definition,
      evaluation,
      language,
      organization,
      page: pageInSight(definition, evaluation, { page, question }),
      fields: new Map(Object.entries(fields)),
      faults: new Map(),
      notice: null,
      ticket: "",
      script: script === null ? null : { source: script, data: jsonForScript(data) },
      query: "",
    },
    { answers: evaluation.answers, context },
  );
}

/** The page of the question to show, else the page wanted, else the first that can be reached. */
function pageInSight(
  { pages }: SurveyDefinition,
  { pages: reachable }: Evaluation,
  { page, question }: Pick<PreviewState, "page" | "question">,
): string {
  const wanted =
    question === undefined
      ? page
      : pages.find(({ questions }) => questions.some(({ code }) => code === question))?.code;
  return reachable.find(({ code }) => code === wanted)?.code ?? reachable[0]?.code ?? "";
}
