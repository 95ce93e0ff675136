import type { Question, TextWithBlanks } from "../../domain/definition/survey-definition.ts";
import type { ImportedDefinition, ImportNote } from "../../domain/import-definition/import-report.ts";
import { DEFAULT_TAXONOMY, indicatorsOf } from "../../domain/taxonomy/default-taxonomy.ts";
import { importNotesEn, placeEn } from "../../words/import-definition-en.ts";
import { importNotesZh, placeZh } from "../../words/import-definition-zh.ts";

type Language = "zh" | "en";
type Sentences = Readonly<Record<string, (details: ImportNote["details"]) => string>>;

const WORDS: Readonly<
  Record<Language, { readonly notes: Sentences; readonly place: (place: string) => string }>
> = {
  zh: { notes: importNotesZh, place: placeZh },
  en: { notes: importNotesEn, place: placeEn },
};
const INDICATORS = indicatorsOf(DEFAULT_TAXONOMY);

/** What became of a file, told in the reader's language, with its questions to look at. */
export function presentImport(imported: ImportedDefinition, language: Language) {
  const { definition, format, kept, changed, dropped } = imported;
  const told = (notes: readonly ImportNote[]) => notes.map((note) => presentNote(note, language));
  return {
    format,
    title: definition.title[language] ?? definition.title.zh,
    questions: definition.pages.flatMap((page, p) =>
      page.questions.map((question) => ({
        page: wordsOf(page.title, language) || String(p + 1),
        code: question.code,
        type: question.type,
        text: wordsOf(question.text, language),
        parts: partsOf(question, language),
        required: "required" in question && question.required === true,
        conditional: question.showIf !== undefined || page.showIf !== undefined,
        indicators: indicatorNames(question, language),
      })),
    ),
    kept: told(kept),
    changed: told(changed),
    dropped: told(dropped),
  };
}

/** A note with its sentence. */
function presentNote({ place, code, details }: ImportNote, language: Language) {
  const { notes, place: placeWords } = WORDS[language];
  return { place: placeWords(place), code, details, message: notes[code]?.(details) ?? code };
}

function wordsOf(
  text: { readonly zh: TextWithBlanks; readonly en?: TextWithBlanks } | undefined,
  language: Language,
): string {
  const words = text?.[language] ?? text?.zh ?? "";
  return typeof words === "string"
    ? words
    : words.map((part) => (typeof part === "string" ? part : part.fallback || "……")).join("");
}

function partsOf(question: Question, language: Language): string[] {
  const parts = "options" in question ? question.options : "rows" in question ? question.rows : [];
  return parts.map(({ text }) => text[language] ?? text.zh);
}

function indicatorNames(question: Question, language: Language): string[] {
  const codes =
    question.type === "matrix"
      ? question.rows.map(({ indicator }) => indicator)
      : ["indicator" in question ? question.indicator : undefined];
  return codes.flatMap((code) => (code === undefined ? [] : [INDICATORS.get(code)?.name[language] ?? code]));
}
