import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DELIVERY_STATES } from "../delivery.ts";
import { isReported, judgeReport, UNDELIVERED } from "./judge-report.ts";
import { readPush } from "./read-push.ts";
import { isRefusalWord } from "./refusal-word.ts";

const NOW = "2026-03-11T02:30:00Z";

test("a list of reports of Alibaba Cloud is read by its documents, wall clocks as those of Beijing", () => {
  const push = readPush(
    [
      {
        phone_number: "13800002451",
        send_time: "2026-03-11 10:00:00",
        report_time: "2026-03-11 10:00:07",
        success: true,
        err_code: "DELIVERED",
        err_msg: "用户接收成功",
        sms_size: "1",
        biz_id: "9006197469364901^0",
        out_id: "0198a000-0000-7000-8000-000000000001",
      },
      { phone_number: "8613800002452", success: "false", err_code: "MK:0001", biz_id: "9006^1" },
    ],
    NOW,
  );
  assert.deepEqual(push?.reports, [
    {
      messageId: "9006197469364901^0",
      ownId: "0198a000-0000-7000-8000-000000000001",
      number: "+8613800002451",
      isDelivered: true,
      said: "DELIVERED 用户接收成功",
      reportedAt: "2026-03-11T02:00:07Z",
    },
    {
      messageId: "9006^1",
      ownId: "",
      number: "+8613800002452",
      isDelivered: false,
      said: "MK:0001",
      reportedAt: NOW,
    },
  ]);
});

test("replies of both providers are read, alone or in a list", () => {
  const aliyun = {
    phone_number: "13800002451",
    send_time: "2026-03-11 10:05:00",
    content: " 下午三点以后在家 ",
    sign_name: "明川家电",
    dest_code: "1069012345",
    sequence_id: 1234567890,
  };
  const tencent = {
    extend: "",
    mobile: "13800002451",
    nationcode: "86",
    sign: "明川家电",
    text: "TD",
    time: 1_773_194_700,
  };
  assert.deepEqual(readPush([aliyun], NOW)?.replies, [
    {
      sequence: "1234567890",
      number: "+8613800002451",
      text: "下午三点以后在家",
      saidAt: "2026-03-11T02:05:00Z",
    },
  ]);
  const expected = { sequence: "", number: "+8613800002451", text: "TD", saidAt: "2026-03-11T02:05:00Z" };
  assert.deepEqual(readPush(tencent, NOW)?.replies, [expected]);
  assert.deepEqual(readPush([tencent], NOW)?.replies, [expected]);
});

test("reports of Tencent Cloud tell success and failure", () => {
  const item = (report_status: string) => ({
    user_receive_time: "2026-03-11 10:00:09",
    nationcode: "86",
    mobile: "13800002451",
    report_status,
    errmsg: "DELIVRD",
    description: "用户短信送达成功",
    sid: "5000:1",
  });
  const { reports = [], unread } = readPush([item("SUCCESS"), item("FAIL"), item("MAYBE")], NOW) ?? {};
  assert.deepEqual(
    reports.map(({ isDelivered, said }) => [isDelivered, said]),
    [
      [true, "DELIVRD 用户短信送达成功"],
      [false, "DELIVRD 用户短信送达成功"],
    ],
  );
  assert.equal(unread, 1);
});

test("a moment ahead of now counts as now, and one that is none as well", () => {
  const at = (send_time: string) =>
    readPush({ phone_number: "13800002451", content: "好", send_time }, NOW)?.replies[0]?.saidAt;
  assert.equal(at("2026-03-11 23:00:00"), NOW);
  assert.equal(at("gestern"), NOW);
  assert.equal(at("2026-02-30 10:00:00"), NOW);
});

test("what is sent can always be kept: no NUL, no half of a pair, no number that is none", () => {
  const reply = (content: unknown, phone_number: unknown = "13800002451") =>
    readPush([{ phone_number, content }], NOW)?.replies[0]?.text;
  assert.equal(reply("漏\u0000水\ud83d"), "漏水\ufffd");
  assert.equal(reply("漏水".repeat(2_000))?.length, 2_000);
  assert.equal(reply("漏水", "12345"), undefined);
  assert.equal(reply("漏水", { number: 1 }), undefined);
  assert.equal(readPush("TD", NOW), null);
  assert.equal(readPush(null, NOW), null);
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      const push = readPush(body, NOW);
      for (const { text } of push?.replies ?? []) assert.ok(text.isWellFormed() && !text.includes("\0"));
    }),
  );
});

const LEAVES = [
  "TD",
  "td",
  " T ",
  "ＴＤ",
  "R",
  "N",
  "退订",
  "退订！",
  "我要退订",
  "请退订短信",
  "请不要再给我发短信了",
  "拒收",
  "stop",
];
const STAYS = [
  "T恤坏了",
  "还没退订成功但是水管又漏了",
  "没有",
  "好的",
  "不要发货到旧地址",
  "12",
  "R2 型号",
  "请不要再派那位师傅",
];

test("who takes leave is understood, who tells of a matter is not taken for it", () => {
  for (const text of LEAVES) assert.equal(isRefusalWord(text), true, text);
  for (const text of STAYS) assert.equal(isRefusalWord(text), false, text);
});

test("in whatever order and however often reports come, what arrived once has arrived", () => {
  const states = fc.record({
    status: fc.constantFrom(...DELIVERY_STATES),
    errorCode: fc.constantFrom(null, "sms-uncertain", UNDELIVERED),
  });
  fc.assert(
    fc.property(states, fc.array(fc.boolean(), { minLength: 1 }), (start, reports) => {
      let state = start;
      for (const isDelivered of reports) {
        const effect = judgeReport(state, isDelivered);
        if (effect === "delivered") state = { status: "delivered", errorCode: null };
        if (effect === "undelivered") state = { status: "dead", errorCode: UNDELIVERED };
        assert.equal(judgeReport(state, isDelivered), "none");
        assert.ok(isReported(state));
      }
      const arrived = start.status === "delivered" || reports.includes(true);
      assert.equal(state.status, arrived ? "delivered" : "dead");
    }),
  );
});
