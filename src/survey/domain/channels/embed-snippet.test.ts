import assert from "node:assert/strict";
import { test } from "node:test";
import { embedSnippet } from "./embed-snippet.ts";

test("the snippet frames the survey without its head and listens to nobody else", () => {
  const snippet = embedSnippet("https://voc.example.com/s/AAAAAQGa0t8ucHO8", '满意度"调查"<b>');
  assert.match(snippet, /src="https:\/\/voc\.example\.com\/s\/AAAAAQGa0t8ucHO8\?embed=1"/u);
  assert.match(snippet, /title="满意度&quot;调查&quot;&lt;b&gt;"/u);
  assert.match(snippet, /event\.origin !== "https:\/\/voc\.example\.com"/u);
  assert.match(snippet, /huiyin:completed/u);
});
