import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { brandColours, contrast, ENOUGH_CONTRAST } from "./brand-colours.ts";

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("whatever colour an organization has, its words can be read in both modes", () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const { light, dark } = brandColours(colour);
      for (const ground of ["#f4f6f8", "#ffffff", "#e8eff6"])
        assert.ok(contrast(light.main, ground) >= ENOUGH_CONTRAST, `${light.main} on ${ground}`);
      for (const ground of ["#12171d", "#1b232c", "#24323f"])
        assert.ok(contrast(dark.main, ground) >= ENOUGH_CONTRAST, `${dark.main} on ${ground}`);
      for (const { main, on } of [light, dark]) assert.ok(contrast(on, main) >= ENOUGH_CONTRAST);
    }),
  );
});

test("a colour that is dark enough stays as it is in light mode", () => {
  assert.equal(brandColours("#2f5d8a").light.main, "#2f5d8a");
  assert.notEqual(brandColours("#ffcc00").light.main, "#ffcc00");
  assert.equal(brandColours("#ffcc00").dark.main, "#ffcc00");
});

test("contrast is that of the guidelines", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(Math.round(contrast("#777777", "#ffffff") * 100) / 100, 4.48);
});
