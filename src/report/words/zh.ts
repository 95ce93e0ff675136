import { zhAnalysis } from "./zh-analysis.ts";
import { zhFrame } from "./zh-frame.ts";
import { zhResults } from "./zh-results.ts";

export const zh = { ...zhFrame, ...zhResults, ...zhAnalysis };

/** The words a report is written with; every language has the same keys. */
export type ReportWords = typeof zh;
