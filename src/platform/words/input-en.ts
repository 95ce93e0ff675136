import type { inputZh } from "./input-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** What is wrong with one field of a form or a request. */
export const inputEn: Readonly<Record<keyof typeof inputZh, (details: Details) => string>> = {
  missing: () => "Fill this in.",
  "wrong-type": ({ expected }) => `Wrong type: this must be ${expected}.`,
  "text-too-short": ({ minimum }) => `At least ${minimum} characters.`,
  "text-empty": () => "Fill this in.",
  "text-too-long": ({ maximum }) => `At most ${maximum} characters.`,
  "list-too-short": ({ minimum }) => `At least ${minimum} entries.`,
  "list-too-long": ({ maximum }) => `At most ${maximum} entries.`,
  "number-too-small": ({ minimum }) => `Not less than ${minimum}.`,
  "number-too-big": ({ maximum }) => `Not more than ${maximum}.`,
  "not-an-email": () => "Not a mail address; one looks like name@example.com.",
  "not-an-id": () => "Not a valid id.",
  "not-a-date": () => "Not a date; one looks like 2026-03-11.",
  "not-an-instant": () => "Not a moment; one looks like 2026-03-11T10:00:00+08:00.",
  "not-a-url": () => "Not an address of the web; one begins with https://.",
  "not-offered": ({ values }) => `Must be one of: ${values}.`,
  "unknown-fields": ({ keys }) => `Unknown fields: ${keys}.`,
};

/** Names of the types of JSON. */
export const typeEn: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  date: "a date",
};
