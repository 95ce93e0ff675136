import { COLOR } from "./theme.ts";

/** The mark: two arcs answering each other. A square SVG without a size of its own. */
export const MARK_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="none" stroke-linecap="round" stroke-width="7"><path d="M42 11.5A23 23 0 1 0 42 52.5" stroke="${COLOR.primary}"/><path d="M27 20.5A13 13 0 1 1 27 43.5" stroke="${COLOR.accent}"/></svg>`;
