import assert from "node:assert/strict";
import { test } from "node:test";
import { palettes, type Mode, type Palette } from "./tokens.ts";

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const READ_ON: readonly (readonly [keyof Palette, readonly (keyof Palette)[]])[] = [
  ["text", ["ground", "surface", "raised", "hover", "primaryTint", "accentTint", "goodTint", "warnTint"]],
  ["textSecond", ["ground", "surface", "raised", "hover", "primaryTint", "accentTint"]],
  ["textThird", ["ground", "surface", "raised", "hover"]],
  ["primaryText", ["ground", "surface", "raised", "hover", "primaryTint"]],
  ["accentText", ["ground", "surface", "raised", "accentTint"]],
  ["good", ["surface", "goodTint"]],
  ["warn", ["surface", "warnTint"]],
];

for (const mode of ["light", "dark"] satisfies Mode[]) {
  const palette = palettes[mode];
  test(`every ${mode} text can be read on the grounds it stands on`, () => {
    for (const [text, grounds] of READ_ON) {
      for (const ground of grounds) {
        const ratio = contrast(palette[text], palette[ground]);
        assert.ok(ratio >= 4.5, `${text} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`white can be read on ${mode} buttons, and edges of fields are seen`, () => {
    for (const fill of ["primary", "accent"] as const) {
      const ratio = contrast("#ffffff", palette[fill]);
      assert.ok(ratio >= 4.5, `white on ${fill}: ${ratio.toFixed(2)}`);
    }
    for (const ground of ["surface", "raised"] as const) {
      assert.ok(contrast(palette.edge, palette[ground]) >= 3, `edge on ${ground}`);
    }
  });
}
