import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { pageZh } from "../../words/page-zh.ts";

/** What the server wrote into the page for the script. */
export interface PageData {
  readonly definition: SurveyDefinition;
  readonly version: number;
  readonly link: string;
  readonly language: "zh" | "en";
  /** The first view: what is filled in came with the address, and a draft is newer. */
  readonly isFirst?: boolean;
  /** What the address brings along; a draft belongs to it. */
  readonly about?: string;
  readonly words: Readonly<Record<keyof typeof pageZh, string>>;
  /** In the builder's preview alone: nothing is sent. `question`: what to bring into view. */
  readonly preview?: { readonly question: string | null };
}

/** The element with this id, or one of its parts; it stands in every page the server writes. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** All elements that match, as a list. */
export function all<T extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

/** A sentence with its `{…}` blanks filled. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (blank, name: string) => String(values[name] ?? blank));
}
