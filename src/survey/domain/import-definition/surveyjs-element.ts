import type { ImportReport } from "./import-report.ts";
import { asMatrix, asRating, isAlone } from "./option-marks.ts";
import { isPlain, listIn, numberIn, wordIn, type Plain } from "./plain-json.ts";
import type { RawPart, RawQuestion, RawShown } from "./raw-survey.ts";
import { readSurveyJsRating } from "./surveyjs-rating.ts";
import type { ElementReading, SurveyJsText } from "./surveyjs-text.ts";

type Base = Omit<RawQuestion, "type">;
type Reader = (element: Plain, base: Base, reading: ElementReading) => readonly RawQuestion[];

const READERS: Readonly<Record<string, Reader>> = {
  radiogroup: single,
  dropdown: single,
  buttongroup: single,
  checkbox: multiple,
  tagbox: multiple,
  imagepicker: (element, base, reading) => {
    reading.report.drop(base.place, "property", { property: "imageLink" });
    return element["multiSelect"] === true
      ? multiple(element, base, reading)
      : single(element, base, reading);
  },
  rating: (element, base, { report, text }) => [readSurveyJsRating(element, base, { report, text })],
  boolean: (_, base) => [{ ...base, type: "yes_no" }],
  text: input,
  comment: (element, base) => [{ ...base, type: "text", multiline: true, ...lengths(element) }],
  multipletext: (element, base, { text }) =>
    listIn(element, "items")
      .filter(isPlain)
      .map((item) => ({
        ...base,
        name: `${base.name}.${wordIn(item, "name")}`,
        type: "text" as const,
        text: text.of(item["title"]) ?? { zh: wordIn(item, "name") },
        required: item["isRequired"] === true,
      })),
  matrix,
  html: (element, base, { text }) => [
    { ...base, type: "section", text: text.of(element["html"]) ?? { zh: "" } },
  ],
};

/** Properties that change what is asked and have no like here. */
const UNLIKE = [
  "enableIf",
  "requiredIf",
  "defaultValue",
  "defaultValueExpression",
  "setValueExpression",
  "resetValueIf",
  "correctAnswer",
  "choicesByUrl",
  "choicesFromQuestion",
  "choicesVisibleIf",
  "choicesEnableIf",
  "rowsVisibleIf",
  "columnsVisibleIf",
  "setValueIf",
  "labelTrue",
  "labelFalse",
  "readOnly",
];

/** The questions an element of SurveyJS becomes: none where it has no like here, several for a table. */
export function readElement(
  element: Plain,
  shown: readonly RawShown[],
  reading: ElementReading,
): readonly RawQuestion[] {
  const name = wordIn(element, "name");
  const type = wordIn(element, "type");
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (!reader) {
    reading.report.drop(name, "question-type", { type });
    return [];
  }
  for (const property of UNLIKE)
    if (Object.hasOwn(element, property) && element[property] !== false)
      reading.report.drop(name, "property", { property });
  if (element["showCommentArea"] === true || element["hasComment"] === true)
    reading.report.drop(name, "comment-field");
  const base: Base = {
    name,
    place: name,
    text: reading.text.of(element["title"]) ?? { zh: name },
    help: reading.text.of(element["description"]),
    required: element["isRequired"] === true,
    shown,
  };
  return reader(element, base, reading);
}

function single(element: Plain, base: Base, reading: ElementReading): readonly RawQuestion[] {
  const options = optionsOf(element, reading);
  if (options.length === 0) return withoutOptions(base, reading);
  return [asRating({ ...base, type: "single", options }, reading.report)];
}

function multiple(element: Plain, base: Base, reading: ElementReading): readonly RawQuestion[] {
  const options = optionsOf(element, reading);
  if (options.length === 0) return withoutOptions(base, reading);
  if (element["hasSelectAll"] === true || element["showSelectAllItem"] === true)
    reading.report.drop(base.place, "property", { property: "showSelectAllItem" });
  const minChoices = numberIn(element, "minSelectedChoices") || undefined;
  const maxChoices = numberIn(element, "maxSelectedChoices") || undefined;
  return [{ ...base, type: "multiple", options, minChoices, maxChoices }];
}

/** Its choices come from elsewhere: words can still be taken. */
function withoutOptions(base: Base, { report }: ElementReading): readonly RawQuestion[] {
  report.change(base.place, "type-changed", { from: "choice", to: "text" });
  return [{ ...base, type: "text" }];
}

function optionsOf(element: Plain, { text, report }: ElementReading): readonly RawPart[] {
  const listed = listIn(element, "choices").map((choice) => partOf(choice, text));
  const options = listed.filter((part) => part !== null);
  if (listIn(element, "choices").some((choice) => isPlain(choice) && Object.hasOwn(choice, "visibleIf")))
    report.drop(wordIn(element, "name"), "property", { property: "choices.visibleIf" });
  const isOn = (...names: readonly string[]): boolean => names.some((name) => element[name] === true);
  if (isOn("hasNone", "showNoneItem"))
    options.push({
      value: "none",
      text: text.of(element["noneText"]) ?? { zh: "以上都没有" },
      exclusive: true,
    });
  if (isOn("hasOther", "showOtherItem"))
    options.push({ value: "other", text: text.of(element["otherText"]) ?? { zh: "其他" }, other: true });
  return options;
}

/** A choice or row: a value alone, or an object with value and text. */
function partOf(choice: unknown, text: SurveyJsText): RawPart | null {
  if (!isPlain(choice)) {
    const words = text.of(typeof choice === "boolean" ? String(choice) : choice);
    return words
      ? { value: String(choice), text: words, ...(isAlone(words.zh) && { exclusive: true }) }
      : null;
  }
  const value = wordIn(choice, "value");
  const words = text.of(choice["text"]) ?? (value === "" ? undefined : { zh: value });
  return words ? { value, text: words, ...(isAlone(words.zh) && { exclusive: true }) } : null;
}

function matrix(element: Plain, base: Base, { text, report }: ElementReading): readonly RawQuestion[] {
  const parts = (name: string): RawPart[] =>
    listIn(element, name)
      .map((part) => partOf(part, text))
      .filter((part) => part !== null);
  const rows = parts("rows");
  const required = element["isAllRowRequired"] === true || element["eachRowRequired"] === true;
  if (rows.length === 0 || wordIn(element, "cellType") === "checkbox") {
    report.drop(base.place, "question-type", {
      type: rows.length === 0 ? "matrix (0)" : "matrix (checkbox)",
    });
    return [];
  }
  const question: RawQuestion = {
    ...base,
    type: "matrix",
    rows,
    required: required || base.required === true,
  };
  return asMatrix(question, parts("columns"), report);
}

/** Kinds of input that have a like here; all others take words. */
function input(element: Plain, base: Base, { report }: ElementReading): readonly RawQuestion[] {
  const kind = wordIn(element, "inputType") || "text";
  const bounds = boundsOf(element, report, base.place);
  if (kind === "number" || kind === "range") return [{ ...base, type: "number", ...bounds }];
  if (kind === "date") return [{ ...base, type: "date", ...bounds }];
  if (kind === "tel") return [{ ...base, type: "phone" }];
  if (kind !== "text") report.change(base.place, "type-changed", { from: kind, to: "text" });
  return [{ ...base, type: "text", ...lengths(element), ...bounds }];
}

function lengths(element: Plain): Pick<RawQuestion, "maxLength"> {
  const maxLength = numberIn(element, "maxLength");
  return maxLength === undefined || maxLength < 1 ? {} : { maxLength };
}

type Bounds = Pick<RawQuestion, "min" | "max" | "minLength" | "maxLength" | "decimals">;

/** Limits of the element itself, and of those validators that say the same. */
function boundsOf(element: Plain, report: ImportReport, place: string): Bounds {
  let bounds: Bounds = {
    ...(Object.hasOwn(element, "min") && { min: wordIn(element, "min") }),
    ...(Object.hasOwn(element, "max") && { max: wordIn(element, "max") }),
    ...(numberIn(element, "step") !== undefined && { decimals: decimalsOf(wordIn(element, "step")) }),
  };
  for (const validator of listIn(element, "validators")) {
    if (!isPlain(validator)) continue;
    const type = wordIn(validator, "type");
    if (type === "numeric") bounds = { ...bounds, ...some(validator, { min: "minValue", max: "maxValue" }) };
    else if (type === "text")
      bounds = { ...bounds, ...some(validator, { minLength: "minLength", maxLength: "maxLength" }) };
    else report.drop(place, "property", { property: `validators: ${type}` });
  }
  return bounds;
}

function some(validator: Plain, names: Readonly<Record<string, string>>): Bounds {
  const found = Object.entries(names).flatMap(([ours, theirs]) => {
    const value = numberIn(validator, theirs);
    return value === undefined ? [] : [[ours, value]];
  });
  return Object.fromEntries(found) as Bounds;
}

function decimalsOf(step: string): number {
  return step.split(".")[1]?.length ?? 0;
}
