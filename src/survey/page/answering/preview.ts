import { readFields } from "./form-fields.ts";

const ABOVE = 24;

/** Tells the builder what is filled in and in sight, so that the next picture it asks for has it; `go`: the button pressed. */
export function tellBuilder(form: HTMLFormElement, page: string, go = ""): void {
  parent.postMessage({ type: "huiyin:preview", fields: readFields(form), page, go }, "*");
}

/** Scrolls this document alone to the question and marks it. */
export function bringIntoView(question: string): void {
  const place = document.querySelector<HTMLElement>(`[data-question="${question}"]`);
  if (!place || place.hidden) return;
  place.style.outline = "2px solid var(--main)";
  if (place.offsetTop > innerHeight / 2) scrollTo(0, place.offsetTop - ABOVE);
}
