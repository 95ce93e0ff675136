import type { ImportReport } from "./import-report.ts";
import { isPlain, wordIn, type Plain } from "./plain-json.ts";
import { textOfHtml } from "./plain-text.ts";
import { present } from "./present.ts";
import type { RawText } from "./raw-survey.ts";

const CHINESE = ["zh-cn", "zh", "zh-Hans", "zh-CN", "zh-tw", "zh-hk"];
const ENGLISH = ["en", "en-us", "en-US", "en-GB"];
const KNOWN = new Set([...CHINESE, ...ENGLISH, "default"]);

/** What every part of the file is read with. */
export interface ElementReading {
  readonly report: ImportReport;
  readonly text: SurveyJsText;
}

/** Texts of a SurveyJS survey: one string, or one per language with `default` in the survey's own. */
export class SurveyJsText {
  readonly #report: ImportReport;
  readonly #defaultIsEnglish: boolean;
  readonly #told = new Set<string>();

  constructor(survey: Plain, report: ImportReport) {
    this.#report = report;
    this.#defaultIsEnglish = wordIn(survey, "locale").toLowerCase().startsWith("en");
  }

  /** Undefined where there are no words. */
  of(value: unknown): RawText | undefined {
    if (typeof value === "string" || typeof value === "number") {
      const zh = textOfHtml(String(value));
      return zh === "" ? undefined : { zh };
    }
    if (!isPlain(value)) return undefined;
    this.#tellOthers(value);
    const { zh, en } = this.#spoken(value);
    const words = textOfHtml(zh || en);
    return words === "" ? undefined : { zh: words, ...present({ en: textOfHtml(en) || null }) };
  }

  #spoken(value: Plain): { readonly zh: string; readonly en: string } {
    const base = wordIn(value, "default");
    const zh = first(value, CHINESE);
    const en = first(value, ENGLISH);
    if (this.#defaultIsEnglish) return { zh, en: en || base };
    return { zh: zh || base, en: en || (zh !== "" && zh !== base ? base : "") };
  }

  #tellOthers(value: Plain): void {
    for (const language of Object.keys(value).slice(0, 60)) {
      if (KNOWN.has(language) || this.#told.has(language) || this.#told.size >= 60) continue;
      this.#told.add(language);
      this.#report.drop("", "language", { language });
    }
  }
}

function first(value: Plain, languages: readonly string[]): string {
  return languages.map((language) => wordIn(value, language)).find((word) => word !== "") ?? "";
}
