import { isPlain, listIn, numberIn, wordIn, type Plain } from "./plain-json.ts";
import type { RawPart, RawQuestion } from "./raw-survey.ts";
import { asRating } from "./option-marks.ts";
import type { ElementReading } from "./surveyjs-text.ts";

/**
 * A rating of SurveyJS (1 to 5 where nothing is said, the highest the best): 1–5 and 1–4 are our grades, 0–10 is the
 * recommendation; any other span becomes a choice of numbers.
 */
export function readSurveyJsRating(
  element: Plain,
  base: Omit<RawQuestion, "type">,
  { report, text }: ElementReading,
): RawQuestion {
  const values = valuesOf(element);
  const named = listIn(element, "rateValues").filter(isPlain);
  if (named.length > 0) {
    const options = named.map((each): RawPart => {
      const value = wordIn(each, "value");
      return { value, text: text.of(each["text"]) ?? { zh: value } };
    });
    const rating = asRating({ ...base, type: "single", options }, report);
    if (rating.type === "rating") return rating;
  }
  const span = values.join(",");
  if (span === "1,2,3,4,5") return { ...base, type: "rating", scale: 5 };
  if (span === "1,2,3,4") {
    const grades = new Map(values.map((value) => [value, Number(value) + 1]));
    return { ...base, type: "rating", scale: 4, grades };
  }
  if (span === "0,1,2,3,4,5,6,7,8,9,10") return { ...base, type: "nps" };
  report.change(base.place, "type-changed", {
    from: `rating ${values[0] ?? ""}–${values.at(-1) ?? ""}`,
    to: "single",
  });
  return { ...base, type: "single", options: values.map((value) => ({ value, text: { zh: value } })) };
}

const MOST_VALUES = 100;

function valuesOf(element: Plain): readonly string[] {
  const listed = listIn(element, "rateValues").map((each) =>
    isPlain(each) ? wordIn(each, "value") : String(each),
  );
  if (listed.length > 0) return listed.slice(0, MOST_VALUES);
  const min = numberIn(element, "rateMin") ?? 1;
  const step = Math.max(numberIn(element, "rateStep") ?? 1, 0.01);
  const max = numberIn(element, "rateMax") ?? min + (numberIn(element, "rateCount") ?? 5) - 1;
  const count = Math.min(MOST_VALUES, Math.max(1, Math.floor((max - min) / step) + 1));
  return Array.from({ length: count }, (_, i) => String(Math.round((min + i * step) * 100) / 100));
}
