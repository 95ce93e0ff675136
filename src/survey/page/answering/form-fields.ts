import { all } from "./page-data.ts";

type Input = HTMLInputElement | HTMLTextAreaElement;

/** Every field that holds something, apart from the page's own. */
export function readFields(form: HTMLFormElement): readonly (readonly [string, string])[] {
  return [...new FormData(form)].flatMap(([name, value]): (readonly [string, string])[] =>
    typeof value === "string" && value !== "" && (!name.startsWith("_") || name === "_consent")
      ? [[name, value]]
      : [],
  );
}

/** Puts kept values back into the form. */
export function writeFields(form: HTMLFormElement, fields: readonly (readonly [string, string])[]): void {
  const kept = new Set(fields.map(([name, value]) => `${name}=${value}`));
  const texts = new Map(fields);
  for (const input of all<Input>("input,textarea", form)) {
    if (input.type === "hidden" || input.name.startsWith("_w")) continue;
    if (input instanceof HTMLInputElement && (input.type === "radio" || input.type === "checkbox"))
      input.checked = kept.has(`${input.name}=${input.value}`);
    else input.value = texts.get(input.name) ?? "";
  }
}

/** Choosing "none of these" lets go of the rest, and the other way round; typing beside "other" chooses it. */
export function keepChoicesApart(form: HTMLFormElement, changed: EventTarget | null): void {
  if (!(changed instanceof HTMLInputElement)) return;
  if (changed.type === "text" && changed.name.endsWith(".other")) {
    if (changed.value !== "") chooseOther(form, changed.name.slice(0, -".other".length));
    return;
  }
  if (changed.type === "checkbox" && changed.checked) letGoOfOthers(form, changed);
}

function letGoOfOthers(form: HTMLFormElement, chosen: HTMLInputElement): void {
  const isAlone = chosen.dataset["exclusive"] !== undefined;
  for (const other of all<HTMLInputElement>(`input[type=checkbox][name="${chosen.name}"]`, form)) {
    if (other !== chosen && (isAlone || other.dataset["exclusive"] !== undefined)) other.checked = false;
  }
}

function chooseOther(form: HTMLFormElement, name: string): void {
  for (const choice of all<HTMLInputElement>(`input[name="${name}"][value=other]`, form))
    choice.checked = true;
}
