import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import type { Measure } from "../measures.ts";

/** A version as far as its answers are counted. */
export interface CountedVersion {
  readonly number: number;
  readonly definition: SurveyDefinition;
  readonly measures: readonly Measure[];
}

/**
 * One thing that is counted by value: a question's answer, the grade of a matrix row, or what was scored for an
 * indicator, whichever question asked for it.
 */
export type AnswerPlace =
  | {
      readonly kind: "answer";
      readonly question: string;
      /** Of a matrix; null for the question itself. */
      readonly row: string | null;
      /** Versions that ask it in this form. */
      readonly versions: readonly number[];
    }
  | {
      readonly kind: "score";
      readonly measure: Measure;
      /** At which place of the scores (from 0) it stands, by version. */
      readonly at: readonly { readonly version: number; readonly place: number }[];
    };

/** Questions of the results, the newest version's first; older ones that are not asked any more come after. */
export interface CountedQuestion {
  /** As the newest version that asks it puts it. */
  readonly question: Question;
  /** Versions that ask it in this type, oldest first. */
  readonly versions: readonly number[];
  /** Versions where the same code was a question of another type: their answers are not counted here. */
  readonly retypedIn: readonly number[];
}

/** Everything that asks for an answer in any of `versions`, each code once. */
export function countedQuestions(versions: readonly CountedVersion[]): readonly CountedQuestion[] {
  const newestFirst = versions.toSorted((a, b) => b.number - a.number);
  const found = new Map<string, { question: Question; versions: number[]; retypedIn: number[] }>();
  for (const { number, definition } of newestFirst) {
    for (const question of definition.pages.flatMap((page) => page.questions)) {
      if (question.type === "section") continue;
      const known = found.get(question.code);
      if (!known) found.set(question.code, { question, versions: [number], retypedIn: [] });
      else (known.question.type === question.type ? known.versions : known.retypedIn).unshift(number);
    }
  }
  return [...found.values()];
}

/** What is counted for `questions` by value. Numbers are summarised apart; words are not closed answers. */
export function placesOfQuestions(questions: readonly CountedQuestion[]): readonly AnswerPlace[] {
  return questions.flatMap(({ question, versions }): readonly AnswerPlace[] => {
    const { code, type } = question;
    if (type === "text" || type === "phone" || type === "number") return [];
    if (type !== "matrix") return [{ kind: "answer", question: code, row: null, versions }];
    return question.rows.map((row) => ({ kind: "answer", question: code, row: row.code, versions }));
  });
}

/** Where the answers to an indicator are counted. */
export interface MeasuredPlace {
  readonly measure: Measure;
  /** Among all places. */
  readonly place: number;
}

/**
 * Adds what is counted for the indicators to `asked`: one place for each kind of score and indicator over all versions.
 * Where one and the same question or row measures it in every version its place serves both, so that nothing is counted
 * twice.
 */
export function withMeasures(
  asked: readonly AnswerPlace[],
  versions: readonly CountedVersion[],
): { readonly places: readonly AnswerPlace[]; readonly measured: readonly MeasuredPlace[] } {
  const places = [...asked];
  const measured = scorePlaces(versions).map((place) => {
    const shared = onlySource(place, versions);
    const same = shared ? placeNumber(asked, shared.question, shared.row) : -1;
    return { measure: place.measure, place: same >= 0 ? same : places.push(place) - 1 };
  });
  return { places, measured };
}

type ScorePlace = Extract<AnswerPlace, { kind: "score" }>;

function scorePlaces(versions: readonly CountedVersion[]): readonly ScorePlace[] {
  const found = new Map<string, { measure: Measure; at: { version: number; place: number }[] }>();
  for (const { number, measures } of versions.toSorted((a, b) => b.number - a.number)) {
    for (const [place, measure] of measures.entries()) {
      const name = `${measure.kind} ${measure.indicator}`;
      const known = found.get(name) ?? { measure, at: [] };
      known.at.push({ version: number, place });
      found.set(name, known);
    }
  }
  return [...found.values()].map((one) => ({ kind: "score", ...one }));
}

interface Source {
  readonly question: string;
  readonly row: string | null;
}

/** The one question or row that measures it in every version, grades and recommendation only; null where there are more. */
function onlySource({ measure, at }: ScorePlace, versions: readonly CountedVersion[]): Source | null {
  if (measure.kind === "outcome" || at.length < versions.length) return null;
  const [first, ...rest] = versions.map(({ definition }) => sourcesOf(definition, measure));
  const [source] = first ?? [];
  const isOnly = [first, ...rest].every(
    (found) =>
      found?.length === 1 && found[0]?.question === source?.question && found[0]?.row === source?.row,
  );
  return isOnly ? (source ?? null) : null;
}

function sourcesOf({ pages }: SurveyDefinition, { kind, indicator }: Measure): readonly Source[] {
  return pages
    .flatMap((page) => page.questions)
    .flatMap((question): Source[] => {
      const own = { question: question.code, row: null };
      if (kind === "nps")
        return question.type === "nps" && (question.indicator ?? question.code) === indicator ? [own] : [];
      if (question.type === "rating") return question.indicator === indicator ? [own] : [];
      if (question.type !== "matrix") return [];
      return question.rows
        .filter((row) => row.indicator === indicator)
        .map((row) => ({ question: question.code, row: row.code }));
    });
}

/** The place of a question or row among `places`. */
export function placeNumber(places: readonly AnswerPlace[], question: string, row: string | null): number {
  return places.findIndex(
    (place) => place.kind === "answer" && place.question === question && place.row === row,
  );
}
