import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanHtml, textOfHtml } from "./clean-html.ts";

const HARMLESS: readonly (readonly [string, string])[] = [
  ['<p style="background:url(https://bad.example/p.gif)">水管漏了</p>', "<p>水管漏了</p>"],
  ["<style>@import url(https://bad.example/a.css)</style><p>水管漏了</p>", "<p>水管漏了</p>"],
  ['<meta http-equiv="refresh" content="0;url=https://bad.example"><p>请回电</p>', "<p>请回电</p>"],
  [
    '<table background="https://bad.example/b.png"><tr><td>订单</td></tr></table>',
    "<table><tr><td>订单</td></tr></table>",
  ],
  ['<img src="x" onerror="alert(1)" alt="铭牌">', '<img alt="铭牌" />'],
  ['<img srcset="https://bad.example/p.png 2x">', ""],
  [
    '<a href=" java\nscript:alert(1)">查看</a>',
    '<a rel="noopener noreferrer nofollow" target="_blank">查看</a>',
  ],
  ['<form action="https://bad.example"><input value="x"><p>请登录</p></form>', "<p>请登录</p>"],
  [
    '<svg><a xlink:href="javascript:alert(1)"><text>图</text></a></svg>',
    '<a rel="noopener noreferrer nofollow" target="_blank">图</a>',
  ],
  ["<p>没有收尾", "<p>没有收尾</p>"],
];

for (const [html, clean] of HARMLESS)
  test(`what a mail could do is taken out: ${html}`, () => assert.equal(cleanHtml(html), clean));

test("a megabyte of tables in tables keeps its words to a depth, and is read", () => {
  const depth = 60_000;
  const html = `<p>请看订单</p>${"<table><tr><td>".repeat(depth)}到底了${"</td></tr></table>".repeat(depth)}`;
  assert.ok(html.length > 1_000_000);
  const clean = cleanHtml(html);
  assert.match(textOfHtml(clean), /^请看订单/u);
  assert.ok(clean.length < html.length / 10);
});
