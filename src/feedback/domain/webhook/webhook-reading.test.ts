import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Failure } from "../../../kit/failure.ts";
import { parsePointer, pointedAt } from "./json-pointer.ts";
import { readItem, type ItemReading } from "./read-item.ts";
import { isTooDeep, MOST_ITEMS, readItems } from "./read-items.ts";
import { readMoment } from "./read-moment.ts";
import { sampleBody } from "./sample-body.ts";
import { readWechatMessage } from "./read-wechat.ts";
import { demandSoundMapping, WECHAT_MAPPING, type WebhookMapping } from "./webhook-mapping.ts";

const at = (document: unknown, pointer: string): unknown => {
  const read = parsePointer(pointer);
  assert.ok(read !== null, pointer);
  return pointedAt(document, read);
};

test("pointers lead where the examples of RFC 6901 say", () => {
  const document = {
    foo: ["bar", "baz"],
    "": 0,
    "a/b": 1,
    "c%d": 2,
    "e^f": 3,
    "g|h": 4,
    "i\\j": 5,
    'k"l': 6,
    " ": 7,
    "m~n": 8,
  };
  const places: readonly (readonly [string, unknown])[] = [
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
  ];
  for (const [pointer, found] of places) assert.deepEqual(at(document, pointer), found, pointer);
  for (const pointer of [
    "/foo/2",
    "/foo/-",
    "/foo/01",
    "/foo/length",
    "/__proto__",
    "/constructor",
    "/foo/0/0",
  ])
    assert.equal(at(document, pointer), undefined, pointer);
  for (const wrong of ["foo", "foo/bar", "/a~2", "/a~", "$.foo"])
    assert.equal(parsePointer(wrong), null, wrong);
});

test("whatever the names are called, a pointer made of them leads to what they hold", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.integer(), (names, value) => {
      const document = names.reduceRight<unknown>(
        (inner, name) => Object.fromEntries([[name, inner]]),
        value,
      );
      const pointer = names.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
      assert.equal(at(document, pointer), value);
    }),
  );
});

test("moments are read as other systems write them", () => {
  const read = (text: string, bareDay: "begins" | "ends" = "begins") =>
    readMoment(text, "Asia/Shanghai", bareDay);
  const told = "2026-03-16T02:00:00Z";
  for (const text of [
    "2026-03-16T10:00:00+08:00",
    "2026-03-16T02:00:00Z",
    "2026-03-16 10:00:00",
    "2026/3/16 10:00",
    "2026年3月16日 10:00",
    "1773626400",
    "1773626400000",
    "Mon, 16 Mar 2026 10:00:00 +0800",
    "16 Mar 2026 02:00:00 GMT",
  ])
    assert.equal(read(text), told, text);
  assert.equal(read("2026-03-16"), "2026-03-15T16:00:00Z");
  assert.equal(read("2026-03-16", "ends"), "2026-03-16T15:59:00Z");
  for (const text of [
    "",
    "昨天",
    "2026-02-30 10:00:00",
    "2026-03-16 25:00",
    "17736264000000000",
    "12",
    "16.3.2026",
  ])
    assert.equal(read(text), null, text);
});

const MAPPING: WebhookMapping = {
  items: "/data/list",
  fields: {
    verbatim: "/content",
    subject: "/title",
    sourceId: "/id",
    receivedAt: "/time",
    name: "/user/name",
    phone: "/user/phone",
    email: "/user/mail",
    customer: "/user/no",
    orderNumber: "/order",
    score: "/grade",
    platform: "=12315平台",
    externalNumber: "/ext",
    externalDueAt: "/due",
  },
  scores: { 很差: 1, 满意: 4 },
};
const READING: ItemReading = {
  channel: "external",
  mapping: MAPPING,
  timeZone: "Asia/Shanghai",
  digest: (text) => `#${text.length}`,
};
const ITEM = {
  id: 8842,
  title: "空调安装",
  content: "  约好上午装空调，等到晚上也没人来  ",
  time: "2026-03-16 10:00:00",
  user: { name: "陈女士", phone: 13800002451, mail: '"陈" <chen@example.com>', no: "C-1001" },
  order: null,
  grade: "很差",
  ext: "310000202603160001",
  due: "2026-03-23",
};

test("an item becomes a voice by its mapping", () => {
  assert.deepEqual(readItem(ITEM, READING), {
    voice: {
      channel: "external",
      verbatim: "约好上午装空调，等到晚上也没人来",
      subject: "空调安装",
      receivedAt: "2026-03-16T02:00:00Z",
      contact: { name: "陈女士", phone: "13800002451", email: "chen@example.com" },
      customer: "C-1001",
      score: 1,
      external: {
        platform: "12315平台",
        number: "310000202603160001",
        dueAt: "2026-03-23T15:59:00Z",
      },
      sourceId: "8842",
    },
  });
});

test("what cannot be read is told by field and place", () => {
  const faultOf = (change: object): unknown => {
    const { fault } = readItem({ ...ITEM, ...change }, READING);
    return fault && [fault.code, fault.details["field"], fault.details["pointer"]];
  };
  assert.deepEqual(faultOf({ content: null, title: "" }), [
    "webhook-item-without-words",
    "verbatim",
    "/content",
  ]);
  assert.deepEqual(faultOf({ content: ["a"] }), ["webhook-item-no-text", "verbatim", "/content"]);
  assert.deepEqual(faultOf({ content: "长".repeat(20_001) }), [
    "webhook-item-too-long",
    "verbatim",
    "/content",
  ]);
  assert.deepEqual(faultOf({ time: "上周" }), ["webhook-item-no-moment", "receivedAt", "/time"]);
  assert.deepEqual(faultOf({ grade: "7" }), ["webhook-item-no-score", "score", "/grade"]);
  assert.deepEqual(faultOf({ grade: "toString" }), ["webhook-item-no-score", "score", "/grade"]);
  const bare = { ...READING, mapping: { ...MAPPING, fields: { ...MAPPING.fields, platform: "/platform" } } };
  assert.equal(readItem(ITEM, bare).fault?.code, "webhook-item-no-platform");
});

test("without a number of its own an item is known by all of its words", () => {
  const idOf = (change: object) => readItem({ ...ITEM, ...change }, READING).voice?.sourceId;
  assert.match(String(idOf({ id: undefined })), /^#\d+$/u);
  assert.equal(readItem({ content: "问题\u0000\ud800" }, READING).voice?.verbatim, "问题\ufffd");
});

test("a body is one item, a list, or holds a list where the mapping points", () => {
  const items = (body: unknown, pointer: string) => {
    const read = readItems(body, { ...MAPPING, items: pointer });
    return read.items ?? read.fault.code;
  };
  assert.deepEqual(items({ a: 1 }, ""), [{ a: 1 }]);
  assert.deepEqual(items([1, 2], ""), [1, 2]);
  assert.deepEqual(items({ data: { list: [1] } }, "/data/list"), [1]);
  assert.deepEqual(items({ data: { list: { a: 1 } } }, "/data/list"), [{ a: 1 }]);
  assert.equal(items({ data: {} }, "/data/list"), "webhook-list-missing");
  assert.equal(items("text", ""), "webhook-list-missing");
  assert.equal(items(Array(MOST_ITEMS + 1).fill(1), ""), "webhook-too-many-items");
});

test("brackets within words are no nesting", () => {
  assert.equal(isTooDeep("[".repeat(64) + "]".repeat(64)), false);
  assert.equal(isTooDeep("[".repeat(65)), true);
  assert.equal(isTooDeep(JSON.stringify({ a: `${"[".repeat(99)}\\"` })), false);
});

test("a mapping says at least where the words stand, in pointers that are some", () => {
  const codeOf = (mapping: WebhookMapping): string => {
    try {
      demandSoundMapping(mapping);
      return "";
    } catch (error) {
      return error instanceof Failure ? error.code : String(error);
    }
  };
  assert.equal(codeOf(MAPPING), "");
  assert.equal(codeOf(WECHAT_MAPPING), "");
  assert.equal(codeOf({ ...MAPPING, items: "data" }), "webhook-pointer-wrong");
  assert.equal(codeOf({ ...MAPPING, items: "=x" }), "webhook-pointer-wrong");
  assert.equal(codeOf({ ...MAPPING, fields: { verbatim: "content" } }), "webhook-pointer-wrong");
  assert.equal(codeOf({ ...MAPPING, fields: { sourceId: "/id" } }), "webhook-words-unmapped");
  assert.equal(
    codeOf({ ...MAPPING, fields: { verbatim: "/a", externalNumber: "/n" } }),
    "webhook-external-unmapped",
  );
});

test("a message of WeChat is read element by element; what defines entities is none", () => {
  const xml = `<xml>
    <ToUserName><![CDATA[gh_1234]]></ToUserName>
    <FromUserName><![CDATA[oAbcDEF]]></FromUserName>
    <CreateTime>1773626400</CreateTime>
    <MsgType><![CDATA[text]]></MsgType>
    <Content><![CDATA[空调 <漏水> & 没人管]]></Content>
    <MsgId>23456789012345678</MsgId>
  </xml>`;
  assert.deepEqual(readWechatMessage(xml), {
    ToUserName: "gh_1234",
    FromUserName: "oAbcDEF",
    CreateTime: "1773626400",
    MsgType: "text",
    Content: "空调 <漏水> & 没人管",
    MsgId: "23456789012345678",
  });
  for (const wrong of [
    "",
    "{}",
    '<!DOCTYPE xml [<!ENTITY a "b">]><xml><Content>&a;</Content></xml>',
    "<xml><!ENTITY a><Content>x</Content></xml>",
    "<xml><Content><![CDATA[x</Content></xml>",
    "<xml><Content>x</xml>",
  ])
    assert.equal(readWechatMessage(wrong), null, wrong);
});

test("a sample made from a mapping is read by it", () => {
  const { items, fault } = readItems(sampleBody(MAPPING), MAPPING);
  assert.equal(fault, undefined);
  const { voice } = readItem(items[0], { ...READING, mapping: MAPPING });
  assert.equal(voice?.external?.number, "310000202603160001");
  assert.equal(voice?.contact.email, "chen@example.com");
  const odd = { ...MAPPING, items: "", fields: { verbatim: "/list/0/text", sourceId: "/list/0/id" } };
  assert.deepEqual(Object.keys(sampleBody(odd) as object), ["list"]);
  const places = fc.array(fc.constantFrom("a", "b", "0", "1", "__proto__"), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(places, (steps) => {
      const mapping = { ...MAPPING, items: "", fields: { verbatim: `/${steps.join("/")}` } };
      const read = readItem(sampleBody(mapping), { ...READING, mapping });
      assert.equal(read.fault, undefined);
    }),
  );
});
