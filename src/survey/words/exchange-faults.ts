import { exchangeFaultsEn } from "./exchange-faults-en.ts";
import { exchangeFaultsZh } from "./exchange-faults-zh.ts";

type Sentences = Readonly<
  Record<keyof typeof exchangeFaultsZh, (details: Readonly<Record<string, string | number>>) => string>
>;

/** Sentences for rows that are not taken, by language. */
export const exchangeFaults: Readonly<Record<"zh" | "en", Sentences>> = {
  zh: exchangeFaultsZh,
  en: exchangeFaultsEn,
};
