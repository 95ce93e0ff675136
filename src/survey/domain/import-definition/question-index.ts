import type { Question } from "../definition/survey-definition.ts";
import type { RawQuestion } from "./raw-survey.ts";

/** A question or a part of one, as conditions and blanks name it. */
export interface Target {
  readonly raw: RawQuestion;
  readonly built: Question;
  /** Source value → our code, of options or rows. */
  readonly codes: ReadonlyMap<string, string>;
  /** Our code of the row or option meant. */
  readonly part?: string;
}

/** Questions built so far by the names of the source: only earlier ones may be referred to. */
export class QuestionIndex {
  readonly #whole = new Map<string, Target>();
  readonly #parts = new Map<string, Target>();

  add(raw: RawQuestion, built: Question, codes: ReadonlyMap<string, string>): void {
    const target = { raw, built, codes };
    for (const name of [raw.name, built.code]) if (!this.#whole.has(name)) this.#whole.set(name, target);
    for (const [value, code] of codes) {
      const names = [value, code].flatMap((part) =>
        [`${raw.name}.`, `${raw.name}_`, `${built.code}.`].map((start) => start + part),
      );
      for (const name of names) if (!this.#parts.has(name)) this.#parts.set(name, { ...target, part: code });
    }
  }

  find(name: string): Target | null {
    return this.#whole.get(name) ?? this.#parts.get(name) ?? null;
  }
}
