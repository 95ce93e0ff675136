import { all, fillIn, type PageData } from "./page-data.ts";

type Field = readonly [name: string, value: string];

/** An answer names so many files. */
const MOST_FILES = 3;

/** What the inputs for files need of the page. */
export interface FileRows {
  readonly words: PageData["words"];
  /** The page's ticket, as it is now. */
  ticket(): string;
  /** Something was added or taken away. */
  changed(): void;
}

/** Makes the places for files work; they stand hidden in the page until then. */
export function openFileRows(rows: FileRows): void {
  for (const place of all("[data-files]")) {
    place.hidden = false;
    showFiles(
      rows,
      place,
      all<HTMLInputElement>("input[type=hidden]", place).map(({ value }) => value),
    );
    const [input] = all<HTMLInputElement>("input[type=file]", place);
    input?.addEventListener("change", () => void add(rows, place, input));
  }
}

/** Puts the files of a draft back; their names are not kept. */
export function restoreFiles(rows: FileRows, fields: readonly Field[]): void {
  for (const place of all("[data-files]"))
    showFiles(
      rows,
      place,
      fields.flatMap(([name, value]) => (name === fieldOf(place) ? [value] : [])),
    );
}

const fieldOf = (place: HTMLElement): string => `${place.dataset["files"]}.files`;

function showFiles(rows: FileRows, place: HTMLElement, ids: readonly string[]): void {
  for (const old of all("input[type=hidden],li", place)) old.remove();
  ids.forEach((id, i) => showFile(rows, place, id, fillIn(rows.words.fileName, { number: i + 1 })));
}

function showFile({ words, changed }: FileRows, place: HTMLElement, id: string, name: string): void {
  const item = document.createElement("li");
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = fieldOf(place);
  field.value = id;
  const label = document.createElement("span");
  label.textContent = name;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.fileRemove;
  button.setAttribute("aria-label", `${words.fileRemove} ${name}`);
  button.addEventListener("click", () => {
    item.remove();
    changed();
  });
  item.append(field, label, button);
  place.querySelector("ul")?.append(item);
}

async function add(rows: FileRows, place: HTMLElement, input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const say = (text: string): void => {
    const [status] = all("[role=status]", place);
    if (status) status.textContent = text;
  };
  if (all("li", place).length >= MOST_FILES) say(rows.words.fileMany);
  else {
    say(rows.words.fileSending);
    input.disabled = true;
    const sent = await send(rows, place, file);
    input.disabled = false;
    say("id" in sent ? "" : sent.fault);
    if ("id" in sent) {
      showFile(rows, place, sent.id, file.name);
      rows.changed();
    }
  }
  input.value = "";
}

async function send(
  { words, ticket }: FileRows,
  place: HTMLElement,
  file: File,
): Promise<{ readonly id: string } | { readonly fault: string }> {
  const [question = "", row = ""] = (place.dataset["files"] ?? "").split(".");
  const body = new FormData();
  for (const [name, value] of Object.entries({ _ticket: ticket(), question, row })) body.append(name, value);
  body.append("file", file);
  try {
    const answer = await fetch(`${location.pathname}/files`, { method: "POST", body });
    const told = (await answer.json()) as { id?: string; detail?: string };
    return told.id ? { id: told.id } : { fault: told.detail || words.fileFailed };
  } catch {
    return { fault: words.fileFailed };
  }
}
