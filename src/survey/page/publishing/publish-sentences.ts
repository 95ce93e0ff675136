import { defineSentences } from "./define-sentences.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, (details: Details) => string>>;

interface RuleWords {
  readonly name: string;
  readonly reason: (details: Details) => string;
  readonly example: string;
}

/** What the question check says, by rule. */
export const useCheckSentences = defineSentences<Readonly<Record<string, RuleWords>>>({
  zh: async () => (await import("../../words/question-check-zh.ts")).questionCheckZh,
  en: async () => (await import("../../words/question-check-en.ts")).questionCheckEn,
});

interface FaultWords {
  readonly place: (path: string) => string;
  readonly sentences: Sentences;
}

/** What is unfinished in a definition, and where. */
export const useFaultSentences = defineSentences<FaultWords>({
  zh: async () => {
    const [{ definitionFaultsZh }, { definitionPlaceZh }] = await Promise.all([
      import("../../words/definition-faults-zh.ts"),
      import("../../words/definition-place-zh.ts"),
    ]);
    return { sentences: definitionFaultsZh, place: definitionPlaceZh };
  },
  en: async () => {
    const [{ definitionFaultsEn }, { definitionPlaceEn }] = await Promise.all([
      import("../../words/definition-faults-en.ts"),
      import("../../words/definition-place-en.ts"),
    ]);
    return { sentences: definitionFaultsEn, place: definitionPlaceEn };
  },
});

interface ChangeWords {
  readonly changes: Readonly<Record<string, (details: Readonly<Record<string, string>>) => string>>;
  readonly reasons: Readonly<Record<string, string>>;
}

/** What changed between versions. */
export const useChangeSentences = defineSentences<ChangeWords>({
  zh: async () => (await import("../../words/version-changes-zh.ts")).versionChangesZh,
  en: async () => (await import("../../words/version-changes-en.ts")).versionChangesEn,
});
