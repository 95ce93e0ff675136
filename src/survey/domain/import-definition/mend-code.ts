const LONGEST = 32;

/** Gives codes of our form, each once whatever its case; like the wanted one as far as that goes. */
export class CodeGiver {
  readonly #taken = new Set<string>();
  readonly #form: "name" | "part";

  /** `name`: of questions and pages, beginning with a letter; `part`: of options and rows. */
  constructor(form: "name" | "part") {
    this.#form = form;
  }

  /** The wanted code where it is free and well formed, else one near to it, else one of `fallback` and a number. */
  give(wanted: string, fallback: string): string {
    const base = this.#mended(wanted) || fallback;
    let code = base;
    for (let number = 2; this.#taken.has(code.toLowerCase()); number++)
      code = `${base.slice(0, LONGEST - 1 - String(number).length)}_${number}`;
    this.#taken.add(code.toLowerCase());
    return code;
  }

  /** Keeps a code for a purpose of its own. */
  reserve(code: string): void {
    this.#taken.add(code.toLowerCase());
  }

  #mended(wanted: string): string {
    const signs = this.#form === "name" ? /[^A-Za-z0-9_]+/gu : /[^A-Za-z0-9_-]+/gu;
    const first = this.#form === "name" ? /^[^A-Za-z]+/u : /^[^A-Za-z0-9]+/u;
    const plain = wanted.slice(0, 200).replaceAll(signs, "_").replace(first, "").slice(0, LONGEST);
    // Of Chinese names nothing but the odd sign would be left, which says less than a number.
    const kept = plain.replaceAll("_", "").length;
    return kept * 2 >= Math.min([...wanted].length, LONGEST) ? plain.replace(/_+$/u, "") : "";
  }
}
