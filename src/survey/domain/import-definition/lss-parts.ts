import { isAlone } from "./option-marks.ts";
import { cell, onceEach, rowsOf, type LssRow, type LssTables, type LssTexts } from "./lss-tables.ts";
import type { RawPart } from "./raw-survey.ts";

/** Answers, subquestions and attributes of the questions of a LimeSurvey export. */
export class LssParts {
  readonly #texts: LssTexts;
  readonly #answers: ReadonlyMap<string, readonly LssRow[]>;
  readonly #answerWords: ReadonlyMap<string, readonly LssRow[]>;
  readonly #children: ReadonlyMap<string, readonly LssRow[]>;
  readonly #childRows: ReadonlyMap<string, readonly LssRow[]>;
  readonly #attributes: ReadonlyMap<string, readonly LssRow[]>;

  constructor(tables: LssTables, texts: LssTexts) {
    this.#texts = texts;
    this.#answers = by(rowsOf(tables, "answers", "sortorder"), "qid");
    this.#answerWords = by(rowsOf(tables, "answer_l10ns"), "aid");
    const children = [
      ...rowsOf(tables, "subquestions", "question_order"),
      ...rowsOf(tables, "questions", "question_order").filter((row) => Number(cell(row, "parent_qid"))),
    ];
    this.#children = by(children, "parent_qid");
    this.#childRows = by(children, "qid");
    this.#attributes = by(rowsOf(tables, "question_attributes"), "qid");
  }

  /** Answers to choose from, in order; of the first scale only. */
  answers(qid: string): readonly RawPart[] {
    const rows = (this.#answers.get(qid) ?? []).filter((row) => Number(cell(row, "scale_id") || "0") === 0);
    return onceEach(rows, "code").map((row): RawPart => {
      const value = cell(row, "code");
      const aid = cell(row, "aid");
      const spoken =
        aid === "" ? rows.filter((each) => cell(each, "code") === value) : this.#answerWords.get(aid);
      const words = this.#texts.spoken(spoken ?? [], "answer");
      return { value, text: words, ...(isAlone(words.zh) && { exclusive: true }) };
    });
  }

  /** Subquestions: rows of a table, options of a multiple choice. `scale` 1: its columns. */
  children(qid: string, scale = 0): readonly RawPart[] {
    const rows = (this.#children.get(qid) ?? []).filter(
      (row) => Number(cell(row, "scale_id") || "0") === scale,
    );
    return onceEach(rows, "qid").map((row): RawPart => {
      const own = cell(row, "qid");
      const named = this.#texts.of("questions", "qid", own, "question");
      const words = named.zh === "" ? this.#texts.spoken(this.#childRows.get(own) ?? [], "question") : named;
      return { value: cell(row, "title"), text: words, ...(isAlone(words.zh) && { exclusive: true }) };
    });
  }

  /** A setting of the question, "" where there is none. */
  attribute(qid: string, name: string): string {
    const row = this.#attributes.get(qid)?.find((each) => cell(each, "attribute") === name);
    return row ? cell(row, "value").trim() : "";
  }

  /** A number among the settings, undefined where there is none. */
  number(qid: string, name: string): number | undefined {
    const value = this.attribute(qid, name);
    return value === "" || !Number.isFinite(Number(value)) ? undefined : Number(value);
  }
}

function by(rows: readonly LssRow[], column: string): ReadonlyMap<string, readonly LssRow[]> {
  return Map.groupBy(rows, (row) => cell(row, column));
}
