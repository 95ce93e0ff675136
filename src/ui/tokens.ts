/** Light or dark, after the system's or the person's choice. */
export type Mode = "light" | "dark";

/** Every colour the screens use, by purpose. Text colours keep ≥ 4.5 : 1 on the grounds they stand on. */
export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly raised: string;
  readonly hover: string;
  readonly line: string;
  /** Edges of fields: ≥ 3 : 1 against the surface. */
  readonly edge: string;
  readonly text: string;
  readonly textSecond: string;
  readonly textThird: string;
  /** 黛蓝: buttons and marks. */
  readonly primary: string;
  readonly primaryText: string;
  readonly primaryTint: string;
  /** 朱砂: what needs action now. */
  readonly accent: string;
  readonly accentText: string;
  readonly accentTint: string;
  readonly good: string;
  readonly goodTint: string;
  readonly warn: string;
  readonly warnTint: string;
}

export const palettes: Readonly<Record<Mode, Palette>> = {
  light: {
    ground: "#f4f6f8",
    surface: "#ffffff",
    raised: "#ffffff",
    hover: "#eef2f6",
    line: "#dde3e9",
    edge: "#8a94a0",
    text: "#1b232d",
    textSecond: "#4a5563",
    textThird: "#5f6a77",
    primary: "#2f5d8a",
    primaryText: "#2f5d8a",
    primaryTint: "#e6eef6",
    accent: "#c8452d",
    accentText: "#b93a23",
    accentTint: "#fbebe7",
    good: "#177350",
    goodTint: "#e5f4ed",
    warn: "#8a5a00",
    warnTint: "#fdf3dc",
  },
  dark: {
    ground: "#11151a",
    surface: "#191e25",
    raised: "#222932",
    hover: "#252d37",
    line: "#2e3742",
    edge: "#6f7b89",
    text: "#e7ebf0",
    textSecond: "#b3bdc9",
    textThird: "#9aa5b2",
    primary: "#3d74a8",
    primaryText: "#8fbce8",
    primaryTint: "#1f3246",
    accent: "#c84a33",
    accentText: "#f2927f",
    accentTint: "#41241f",
    good: "#5cc39a",
    goodTint: "#16352a",
    warn: "#e2b25a",
    warnTint: "#3a2e15",
  },
};

/** Pixels. */
export const radius = 6;
export const fontSize = 14;

export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

/** The palette as custom properties: `textSecond` → `--text-second`. */
export function paletteProperties(mode: Mode): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(palettes[mode]).map(([name, color]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      color as string,
    ]),
  );
}
