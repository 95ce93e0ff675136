import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import { countCustomers, type numberCustomers } from "./customers.ts";
import type { TextFigures } from "./satisfaction-figures.ts";
import { NATURES, PRIORITIES, type TextColumns } from "./text-columns.ts";
import { chooseQuotes } from "./typical-quotes.ts";
import { countWords } from "./typical-words.ts";

const WORDS = 20;
const QUOTES = 6;

/** How the customers' words sound: counts, word lists, quotes, praise by theme. */
export function textFigures(
  records: CallBackRecords,
  text: TextColumns,
  customers: ReturnType<typeof numberCustomers>,
): TextFigures {
  const speaking: number[] = [];
  for (let record = 0; record < records.count; record++) if (text.said[record] === 1) speaking.push(record);
  const sounding = (sign: number): number[] => speaking.filter((record) => text.polarity[record] === sign);
  const [positive, neutral, negative] = [sounding(1), sounding(0), sounding(-1)];
  const count = (column: Uint8Array, code: number): number =>
    speaking.filter((record) => column[record] === code).length;
  const ofPriority = (name: (typeof PRIORITIES)[number]): number =>
    count(text.priority, PRIORITIES.indexOf(name));
  const ofNature = (name: (typeof NATURES)[number]): number => count(text.nature, NATURES.indexOf(name));
  return {
    n: speaking.length,
    polarity: { positive: positive.length, neutral: neutral.length, negative: negative.length },
    priority: { urgent: 0, high: ofPriority("high"), medium: ofPriority("medium"), low: ofPriority("low") },
    nature: { fact: ofNature("fact"), feeling: ofNature("feeling"), both: ofNature("both") },
    words: { positive: countWords(text, 1, null, WORDS), negative: countWords(text, -1, null, WORDS) },
    quotes: {
      positive: chooseQuotes(records, text, positive, QUOTES),
      negative: chooseQuotes(records, text, negative, QUOTES),
    },
    praise: text.mentions
      .filter((entry) => entry.polarity === "positive")
      .map((entry) => ({
        theme: text.themes[entry.theme]?.theme ?? "",
        mentions: entry.mentions.reduce((sum, mentions) => sum + mentions, 0),
        customers: countCustomers(customers.of, entry.records),
      }))
      .toSorted((a, b) => b.customers - a.customers || a.theme.localeCompare(b.theme, "en")),
  };
}
