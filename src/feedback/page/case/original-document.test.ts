import assert from "node:assert/strict";
import { test } from "node:test";
import { originalDocument, picturesIn } from "./original-document.ts";

const ONE = "019aa000-0000-7000-8000-000000000001";
const OTHER = "019aa000-0000-7000-8000-000000000002";

test("pictures of a mail are those files of the case that it names, each once", () => {
  const html = `<p>漏水处<img src="cid:${ONE}" alt="照片"><img alt="" src="cid:${OTHER}" /><img src="cid:${ONE}"></p>`;
  assert.deepEqual(picturesIn(html), [ONE, OTHER]);
  assert.deepEqual(
    picturesIn('<img src="cid:logo@customer.example"><img src="https://x.example/1.png">'),
    [],
  );
});

test("a mail shows its pictures from within, and the policy stands before any of its words", () => {
  const page = originalDocument(
    `<p>见图<img src="cid:${ONE}"></p>`,
    new Map([[ONE, "data:image/png;base64,AA=="]]),
  );
  assert.ok(page.includes('<img src="data:image/png;base64,AA==">'));
  assert.ok(page.indexOf("Content-Security-Policy") < page.indexOf("见图"));
  assert.match(page, /default-src 'none'; img-src data:;/u);
});

test("a picture that could not be read stays a name", () => {
  assert.ok(originalDocument(`<img src="cid:${ONE}" alt="铭牌">`, new Map()).includes(`cid:${ONE}`));
});
