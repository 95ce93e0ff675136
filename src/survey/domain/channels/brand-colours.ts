/** Colours of one mode of the answering page that follow from the organization's colour. */
export interface BrandMode {
  /** Words, borders and the main button. */
  readonly main: string;
  /** Words on the main button. */
  readonly on: string;
}

export interface BrandColours {
  readonly light: BrandMode;
  readonly dark: BrandMode;
  /** Contrast of the colour as it was chosen against the grounds it would stand on, 1–21. */
  readonly contrast: { readonly light: number; readonly dark: number };
}

type Rgb = readonly [number, number, number];

/** WCAG 2.2, 1.4.3: words of ordinary size. */
export const ENOUGH_CONTRAST = 4.5;
/** Grounds of the page on which the colour stands as words: page, card, and the tint of a chosen line. */
const GROUNDS = {
  light: ["#f4f6f8", "#ffffff", "#e8eff6"],
  dark: ["#12171d", "#1b232c", "#24323f"],
} as const;
const INK = "#0f1a25";
const WHITE = "#ffffff";
const STEPS = 100;

/** True for `#rrggbb` in small letters. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/u.test(text);
}

/**
 * The organization's colour as the page uses it: darkened for light mode and lightened for dark mode by as little as
 * gives its words a contrast of at least 4.5 : 1 everywhere. `colour`: `#rrggbb`.
 */
export function brandColours(colour: string): BrandColours {
  const chosen = rgbOf(colour);
  const light = reach(chosen, rgbOf("#000000"), GROUNDS.light);
  const dark = reach(chosen, rgbOf(WHITE), GROUNDS.dark);
  return {
    light: { main: light, on: readableOn(light) },
    dark: { main: dark, on: readableOn(dark) },
    contrast: { light: leastContrast(colour, GROUNDS.light), dark: leastContrast(colour, GROUNDS.dark) },
  };
}

/** Mixes towards black or white until every ground is clear enough. */
function reach(from: Rgb, to: Rgb, grounds: readonly string[]): string {
  for (let step = 0; step < STEPS; step++) {
    const mixed = hexOf(
      from.map((part, i) => Math.round(part + (((to[i] ?? 0) - part) * step) / STEPS)) as unknown as Rgb,
    );
    if (leastContrast(mixed, grounds) >= ENOUGH_CONTRAST) return mixed;
  }
  return hexOf(to);
}

function leastContrast(colour: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

function readableOn(main: string): string {
  return contrast(WHITE, main) >= contrast(INK, main) ? WHITE : INK;
}

/** Contrast of two colours, 1–21. Source: WCAG 2.2, contrast ratio. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Source: WCAG 2.2, relative luminance (sRGB). */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
