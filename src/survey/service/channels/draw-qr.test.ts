import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { create } from "qrcode";
import { drawQr } from "./draw-qr.ts";

/** The dark modules of a drawing, by their places inside the light zone. */
function modulesOf(svg: string): ReadonlySet<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/gu))
    for (let i = 0; i < Number(length); i++) dark.add(`${Number(x) + i - 4} ${Number(y) - 4}`);
  return dark;
}

test("a drawing has the modules of its text, with the light zone around that readers need", () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.integer({ min: 120, max: 2000 }), (text, size) => {
      const svg = drawQr({ text, size, caption: "" });
      const { modules } = create(text, { errorCorrectionLevel: "M" });
      const found = modulesOf(svg);
      for (let row = 0; row < modules.size; row++)
        for (let column = 0; column < modules.size; column++)
          assert.equal(found.has(`${column} ${row}`), modules.get(row, column) === 1);
      const scale = Number(/scale\(([\d.]+)\)/u.exec(svg)?.[1]);
      assert.ok(Math.abs(scale * (modules.size + 8) - size) < 1e-6);
      assert.match(svg, new RegExp(`^<svg [^>]*width="${size}" height="${size}"`, "u"));
    }),
    { numRuns: 40 },
  );
});

test("the name below stays within the picture and is text, whatever it says", () => {
  const caption = `${"上海市浦东新区世纪大道旗舰体验店".repeat(8)} <script>&`;
  const svg = drawQr({ text: "https://voc.example.com/s/A", size: 300, caption });
  const lines = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(([, line]) => line ?? "");
  assert.equal(lines.length, 3);
  assert.ok(lines.at(-1)?.endsWith("…"));
  assert.doesNotMatch(svg, /<script/u);
  const short = drawQr({ text: "https://voc.example.com/s/A", size: 300, caption: "<1 号店> & 仓库" });
  assert.match(short, /&lt;1 号店&gt; &amp; 仓库/u);
});
