import { assembleDefinition } from "./assemble-definition.ts";
import { ImportReport, type ImportedDefinition } from "./import-report.ts";
import { tidy } from "./plain-text.ts";
import type { RawPage, RawText } from "./raw-survey.ts";
import { lineOf, type TextLine } from "./text-lines.ts";
import { readTextQuestion, type TextQuestion } from "./text-question.ts";

const MOST_LINES = 20_000;
const LONGEST_LINE = 5_000;
/** Longer lines without a mark are words, not options. */
const LONGEST_OPTION = 60;
const THANKS = /^(?:感谢|谢谢|再次感谢|thank)/iu;

interface Draft {
  title: string;
  readonly purpose: string[];
  thankYou: string;
  readonly pages: { title: string; readonly questions: TextQuestion[] }[];
}

/**
 * Reads a questionnaire as people write it: numbered questions with hints such as `[单选]`, options A. B. C., `*` for
 * required, headings for pages. What no hint tells is guessed and listed. @throws Failure `survey-file-empty`
 */
export function readPastedText(text: string): ImportedDefinition {
  const report = new ImportReport();
  const draft: Draft = { title: "", purpose: [], thankYou: "", pages: [] };
  const lines = text.split(/\r\n|\r|\n/u);
  for (const [i, line] of lines.slice(0, MOST_LINES).entries())
    takeLine(draft, lineOf(tidy(line.slice(0, LONGEST_LINE))), i + 1, report);
  return assembleDefinition(
    {
      code: "survey",
      title: { zh: draft.title },
      purpose: wordsOf(draft.purpose.join("\n")),
      thankYou: wordsOf(draft.thankYou),
      pages: draft.pages.map((page, p): RawPage => ({
        name: `p${p + 1}`,
        title: wordsOf(page.title),
        questions: page.questions.flatMap((question) => readTextQuestion(question, report)),
      })),
      guessIndicators: true,
    },
    "text",
    report,
  );
}

function wordsOf(words: string): RawText | undefined {
  return words === "" ? undefined : { zh: words };
}

function takeLine(draft: Draft, line: TextLine, number: number, report: ImportReport): void {
  const question = draft.pages.at(-1)?.questions.at(-1);
  switch (line.kind) {
    case "empty":
      return;
    case "page":
      draft.pages.push({ title: line.text, questions: [] });
      return;
    case "question":
      if (draft.pages.length === 0) draft.pages.push({ title: "", questions: [] });
      draft.pages.at(-1)?.questions.push({ ...line, line: number, options: [], further: [] });
      return;
    case "option":
      if (question) question.options.push(...line.options);
      else report.drop(String(number), "line-unread", { text: line.text });
      return;
    default:
      takeWords(draft, question, line.text, (text) => report.drop(String(number), "line-unread", { text }));
  }
}

function takeWords(
  draft: Draft,
  question: TextQuestion | undefined,
  text: string,
  refuse: (text: string) => void,
): void {
  if (draft.pages.length === 0) takeHead(draft, text);
  else if (THANKS.test(text)) draft.thankYou ||= text;
  else if (question) takeFurther(question, text);
  else refuse(text);
}

/** Words above the first question: the title, then why it is asked. */
function takeHead(draft: Draft, text: string): void {
  if (draft.title === "") draft.title = text;
  else draft.purpose.push(text);
}

/** Below a matrix stand its rows, below options more of them, below anything else more words of the question. */
function takeFurther(question: TextQuestion, text: string): void {
  const isPart = question.type === "matrix" || (question.options.length > 0 && text.length <= LONGEST_OPTION);
  (isPart ? question.options : question.further).push(text);
}
