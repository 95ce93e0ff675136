import type { ConsolePage } from "../console-page.ts";

/** Surveys: list, builder, versions, channels, results, responses. */
export const surveyPages: readonly ConsolePage[] = [];
