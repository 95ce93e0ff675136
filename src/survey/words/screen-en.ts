import type { EnglishOf } from "../../ui/words/screen-words.ts";
import type { zh } from "./screen-zh.ts";

export const en: EnglishOf<typeof zh> = {
  frame: {
    surveys: "Surveys",
    tabs: "Pages of this survey",
    edit: "Build",
    versions: "Versions",
    channels: "Channels",
    results: "Results",
    responses: "Responses",
  },
  status: { draft: "Draft", published: "Open", closed: "Closed", archived: "Archived" },
  unpublished: "Unpublished changes",
  version: "Version {{number}}",
  responses: "{{count}} responses",
  responses_one: "{{count}} response",
};
