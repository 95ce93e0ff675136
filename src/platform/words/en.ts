import type { zh } from "./zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of reading files: what is wrong, where, what to do. */
export const en: Readonly<Record<keyof typeof zh, (details: Details) => string>> = {
  "file-missing": ({ file }) => `File "${file}" was not found; check the path and the name.`,
  "file-is-folder": ({ file }) => `"${file}" is a folder; name an XLSX or CSV file in it instead.`,
  "file-unreadable": ({ file }) =>
    `"${file}" cannot be read; check its permissions, or close the program that holds it.`,
  "file-empty": ({ file }) => `File "${file}" is empty; export it again.`,
  "file-too-large": ({ file, megabytes, limit }) =>
    `File "${file}" has ${megabytes} MB, more than the limit of ${limit} MB; split it by period and pass several files.`,
  "file-wrong-type": ({ file, type }) =>
    `"${file}" is ${type === "" ? "not a spreadsheet" : `a ${type} file`}; only XLSX and CSV can be read: save it as XLSX and try again.`,
  "file-is-markup": ({ file }) =>
    `"${file}" is really a web page or XML; open it in a spreadsheet program and save it as XLSX.`,
  "xls-old-format": ({ file }) =>
    `"${file}" is in the old Excel format (.xls); save it as XLSX and try again.`,
  "xlsx-password": ({ file }) =>
    `"${file}" is protected by a password; remove the password, save it and try again.`,
  "xlsx-broken": ({ file }) =>
    `"${file}" is damaged or incomplete; export it again, or let Excel repair it and save it anew.`,
  "xlsx-too-large-unpacked": ({ file, megabytes }) =>
    `"${file}" unpacks to about ${megabytes} MB, which is too much; split it by period and pass several files.`,
  "encoding-mixed": ({ file, line }) =>
    `Line ${line} of "${file}" is in another text encoding than the lines before, or in none that is known; open the file in Excel, check that line, and save as "CSV UTF-8" or XLSX.`,
  "csv-quotes": ({ file, line }) =>
    `The quotes of the row that begins on line ${line} of "${file}" do not match; mend that row (a quote inside a cell is written twice, ""), or save as XLSX.`,
};
