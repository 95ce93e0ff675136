import type { EnglishOf } from "../../ui/words/screen-words.ts";
import type { zh } from "./import-definition-screen-zh.ts";

/** Words of the dialog that brings a survey in. */
export const en: EnglishOf<typeof zh> = {
  title: "Import a survey",
  intro:
    "Bring in a survey of another system, or paste questions. You see a preview first; then the draft is made.",
  drop: "Drop a file here, or",
  dropNow: "Let go to read it",
  choose: "Choose a file",
  formats: "Excel template, numbered text, our own JSON, SurveyJS JSON, LimeSurvey .lss; up to 10 MB.",
  template: "Download the Excel template",
  paste: "Or paste questions",
  pasteHint:
    "1. How satisfied are you with our service? *\n2. How did you contact us? [single]\nA. Telephone\nB. App\nC. Other ____\n3. What should we improve? [text]",
  pasteHelp:
    'Number the questions. [single] [multiple] [rating] [matrix] [text] tell the type, * means required, "# Title" begins a page.',
  read: "Preview",
  reading: "Reading…",
  tooLarge: "The file is larger than 10 MB. Please split it.",
  pasted: "Pasted text",
  back: "Another file",
  create: "Make the draft",
  created: "The draft is made. Please check it before publishing",
  previewOf: "Preview: {{title}}",
  from: "From {{source}}, {{format}}",
  formatNames: {
    huiyin: "our own JSON",
    surveyjs: "SurveyJS",
    limesurvey: "LimeSurvey",
    template: "Excel template",
    text: "text",
  },
  kept: "Kept",
  changed: "Changed",
  dropped: "Left out",
  nothingDropped: "Everything was kept; nothing was changed.",
  questions: "Questions",
  page: "Page: {{page}}",
  required: "Required",
  conditional: "Conditional",
  indicator: "Indicator: {{names}}",
  types: {
    rating: "Rating",
    matrix: "Matrix",
    nps: "Recommendation",
    single: "Single choice",
    multiple: "Multiple choice",
    yes_no: "Yes or no",
    text: "Text",
    number: "Number",
    date: "Date",
    phone: "Phone",
    section: "Section",
  },
};
