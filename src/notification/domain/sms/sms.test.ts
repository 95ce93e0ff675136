import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Failure } from "../../../kit/failure.ts";
import { isMobileNumber } from "./mobile-number.ts";
import { dayOf, nextMorning, quietUntil } from "./sms-hours.ts";
import { SMS_KINDS, SMS_PURPOSES } from "./sms-purpose.ts";
import { approvalText, checkSmsTemplate, smsParams, smsText, type SmsTemplate } from "./sms-wording.ts";

const HOST = "https://huiyin.example.com";
const VALUES = { number: "20260311-TEL-001", link: "1k9fR3mQx7P", promised: "3月12日 10:30" };
const own = (wording: string | null, names = {}): SmsTemplate => ({
  purpose: "acknowledgement",
  wording,
  names,
});
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;

test("the built-in words of every purpose stand the check, and name and order are those of the text", () => {
  for (const purpose of SMS_PURPOSES) {
    const template: SmsTemplate = { purpose, wording: null, names: {} };
    checkSmsTemplate(template);
    checkSmsTemplate({ ...template, wording: SMS_KINDS[purpose].wording });
  }
  const template = own(null);
  assert.equal(
    approvalText(template, "aliyun", HOST),
    "已收到您反馈的问题，编号${no}，我们将在${time}前答复您。进展请打开 https://huiyin.example.com/m/${code} 查看。",
  );
  assert.equal(
    approvalText(template, "tencent", HOST),
    "已收到您反馈的问题，编号{1}，我们将在{2}前答复您。进展请打开 https://huiyin.example.com/m/{3} 查看。",
  );
  assert.deepEqual(smsParams(template, VALUES), [
    { name: "no", value: "20260311-TEL-001" },
    { name: "time", value: "3月12日 10:30" },
    { name: "code", value: "1k9fR3mQx7P" },
  ]);
});

test("what the customer reads is the approved text with its variables filled, for any values", () => {
  const value = fc.stringMatching(/^[0-9A-Za-z月日: -]{1,20}$/u);
  fc.assert(
    fc.property(value, value, value, (number, link, promised) => {
      const template = own("编号{{number}}：请于{{promised}}前后查看 {{ link }} 。", { number: "bianhao" });
      const values = { number, link, promised };
      const params = smsParams(template, values);
      const filled = params.reduce(
        (text, { name, value: given }) => text.replace(`\${${name}}`, () => given),
        approvalText(template, "aliyun", HOST),
      );
      assert.equal(filled, smsText(template, values, HOST));
    }),
  );
});

test("words that a provider would refuse are refused first, each with its reason", () => {
  const wrong: readonly (readonly [string, string])[] = [
    ["  ", "sms-wording-empty"],
    [`{{number}}{{promised}}${"长".repeat(300)}`, "sms-wording-long"],
    ["【明川】{{number}}{{promised}}", "sms-wording-brackets"],
    ["{{number}{{promised}}", "sms-wording-broken"],
    ["${x}{{number}}{{promised}}", "sms-wording-broken"],
    ["{{number}}{{promised}}{{customer}}", "sms-wording-unknown"],
    ["{{number}}{{promised}}{{ number }}", "sms-wording-twice"],
    ["编号{{number}}", "sms-wording-missing"],
  ];
  for (const [wording, code] of wrong)
    assert.throws(() => checkSmsTemplate(own(wording)), fails(code), wording);
  for (const name of ["1a", "", "id", "变量", "a b"])
    assert.throws(() => checkSmsTemplate(own(null, { number: name })), fails("sms-name-wrong"), name);
  assert.throws(() => checkSmsTemplate(own(null, { number: "time" })), fails("sms-name-twice"));
});

test("at night SMS wait for eight in the morning, also where the clock is changed", () => {
  const zone = "Asia/Shanghai";
  assert.equal(quietUntil("2026-03-11T13:59:59Z", zone), null);
  assert.equal(quietUntil("2026-03-11T14:00:00Z", zone), "2026-03-12T00:00:00Z");
  assert.equal(quietUntil("2026-03-11T23:59:59Z", zone), "2026-03-12T00:00:00Z");
  assert.equal(quietUntil("2026-03-12T00:00:00Z", zone), null);
  // Clocks go forward at two.
  assert.equal(quietUntil("2026-03-29T00:30:00Z", "Europe/Berlin"), "2026-03-29T06:00:00Z");
  assert.equal(nextMorning("2026-03-11T02:00:00Z", zone), "2026-03-12T00:00:00Z");
  assert.equal(dayOf("2026-03-11T16:30:00Z", zone), "2026-03-12");
});

test("the end of quiet hours is never quiet, and at most ten hours away", () => {
  const at = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
  const zones = fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu");
  fc.assert(
    fc.property(at, zones, (ms, zone) => {
      const now = new Date(ms).toISOString();
      const end = quietUntil(now, zone);
      if (end === null) return;
      assert.equal(quietUntil(end, zone), null);
      const hours = (Date.parse(end) - ms) / 3_600_000;
      assert.ok(hours > 0 && hours <= 11, `${now} ${zone} ${end}`);
    }),
  );
});

test("only mobile numbers of mainland China can get one", () => {
  for (const number of ["+8613800002451", "+8619912345678"]) assert.ok(isMobileNumber(number));
  for (const number of [
    "13800002451",
    "+862164101234",
    "95588",
    "+85291234567",
    "+8612345678901",
    "",
    "陈女士",
  ])
    assert.ok(!isMobileNumber(number), number);
});
