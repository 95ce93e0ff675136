const CSV = "text/csv";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What routes that answer with a file name as their media types. */
export const MEDIA = {
  csv: [CSV],
  sheet: [CSV, XLSX],
  xlsx: [XLSX],
  answers: [CSV, XLSX, "application/json"],
  survey: ["application/json", XLSX],
  print: [PDF, DOCX],
  pdf: [PDF],
  picture: ["image/svg+xml", "image/png"],
  svg: ["image/svg+xml"],
  events: ["text/event-stream"],
} as const;
