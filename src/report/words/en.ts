import { enAnalysis } from "./en-analysis.ts";
import { enFrame } from "./en-frame.ts";
import { enResults } from "./en-results.ts";
import type { ReportWords } from "./zh.ts";

export const en: ReportWords = { ...enFrame, ...enResults, ...enAnalysis };
