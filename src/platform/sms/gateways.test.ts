import assert from "node:assert/strict";
import { after, test } from "node:test";
import { SMS_APP_ID, SMS_KEY, SMS_SIGN_NAME } from "../../test/sms-provider-account.ts";
import { startSmsProvider } from "../../test/sms-provider.ts";
import { aliyunGateway } from "./aliyun-gateway.ts";
import { SmsFailure, type SmsMessage, type SmsTrouble } from "./sms-gateway.ts";
import { tencentGateway } from "./tencent-gateway.ts";

const provider = await startSmsProvider();
after(() => provider.close());

const clock = () => "2026-03-11T02:00:00.123Z";
const account = { key: SMS_KEY, signName: SMS_SIGN_NAME, endpoint: provider.url, clock };
const tencentAccount = { ...account, appId: SMS_APP_ID, region: "ap-guangzhou" };
const aliyun = aliyunGateway(account);
const tencent = tencentGateway(tencentAccount);

const message = (id: string, to = "+8613800002451"): SmsMessage => ({
  to,
  template: "SMS_2026001",
  params: [
    { name: "number", value: "20260311-TEL-001" },
    { name: "code", value: "1k9fR3mQx7P" },
  ],
  text: "您反馈的问题（编号20260311-TEL-001）有新的答复。",
  id,
});
const troubleOf = async (sending: Promise<unknown>): Promise<SmsTrouble> => {
  const fault: unknown = await sending.then(
    () => assert.fail("it went out"),
    (error: unknown) => error,
  );
  assert.ok(fault instanceof SmsFailure, String(fault));
  return fault.trouble;
};

test("Alibaba Cloud gets number, sign name, template and parameters by name, with our id", async () => {
  const { messageId } = await aliyun.send(message("a-1"));
  assert.match(messageId, /^9006197469364\d+\^0$/u);
  assert.deepEqual(provider.messages.at(-1), {
    provider: "aliyun",
    number: "13800002451",
    signName: "明川家电",
    template: "SMS_2026001",
    params: { number: "20260311-TEL-001", code: "1k9fR3mQx7P" },
    id: "a-1",
  });
  await aliyun.send(message("a-2", "+85291234567"));
  assert.equal(provider.messages.at(-1)?.number, "85291234567");
});

test("signs and spaces in parameters do not break the signature", async () => {
  const odd = { ...message("a-3"), params: [{ name: "name", value: "陈 女士 (a+b)*'~!&=%/?" }] };
  await aliyun.send(odd);
  assert.deepEqual(provider.messages.at(-1)?.params, { name: "陈 女士 (a+b)*'~!&=%/?" });
  await tencent.send(odd);
  assert.deepEqual(provider.messages.at(-1)?.params, { 1: "陈 女士 (a+b)*'~!&=%/?" });
});

test("Tencent Cloud gets parameters in their order", async () => {
  const { messageId } = await tencent.send(message("t-1"));
  assert.match(messageId, /^5000:/u);
  assert.deepEqual(provider.messages.at(-1), {
    provider: "tencent",
    number: "+8613800002451",
    signName: "明川家电",
    template: "SMS_2026001",
    params: { 1: "20260311-TEL-001", 2: "1k9fR3mQx7P" },
    id: "t-1",
  });
});

test("a wrong key is told as such by both", async () => {
  const secret = { ...SMS_KEY, secret: "other" };
  const unknown = { ...SMS_KEY, id: "unknown" };
  for (const key of [secret, unknown]) {
    assert.equal(await troubleOf(aliyunGateway({ ...account, key }).send(message("k"))), "sms-credentials");
    const sending = tencentGateway({ ...tencentAccount, key }).send(message("k"));
    assert.equal(await troubleOf(sending), "sms-credentials");
  }
  const otherApp = tencentGateway({ ...tencentAccount, appId: "1400000000" });
  assert.equal(await troubleOf(otherApp.send(message("k"))), "sms-credentials");
});

const ALIYUN_CODES: readonly (readonly [string, SmsTrouble])[] = [
  ["isv.BUSINESS_LIMIT_CONTROL", "sms-number-limit"],
  ["isv.MOBILE_NUMBER_ILLEGAL", "sms-number-invalid"],
  ["isv.SMS_TEMPLATE_ILLEGAL", "sms-template-refused"],
  ["isv.SMS_SIGNATURE_ILLEGAL", "sms-template-refused"],
  ["isv.AMOUNT_NOT_ENOUGH", "sms-unpaid"],
  ["isv.BLACK_KEY_CONTROL_LIMIT", "sms-refused"],
  ["isp.SYSTEM_ERROR", "sms-put-off"],
  ["isp.RAM_PERMISSION_DENY", "sms-credentials"],
  ["Throttling.User", "sms-put-off"],
  ["isv.SOMETHING_NEW", "sms-refused"],
];
const TENCENT_CODES: readonly (readonly [string, SmsTrouble])[] = [
  ["FailedOperation.PhoneNumberInBlacklist", "sms-number-blocked"],
  ["FailedOperation.InsufficientBalanceInSmsPackage", "sms-unpaid"],
  ["FailedOperation.TemplateIncorrectOrUnapproved", "sms-template-refused"],
  ["FailedOperation.ContainSensitiveWord", "sms-refused"],
  ["LimitExceeded.PhoneNumberDailyLimit", "sms-number-limit"],
  ["LimitExceeded.PhoneNumberThirtySecondLimit", "sms-number-limit"],
  ["LimitExceeded.AppDailyLimit", "sms-unpaid"],
  ["InvalidParameterValue.IncorrectPhoneNumber", "sms-number-invalid"],
  ["UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone", "sms-number-invalid"],
  ["InternalError.Timeout", "sms-uncertain"],
];

test("every documented refusal is told apart: never, later, by an administrator", async () => {
  for (const [code, trouble] of ALIYUN_CODES) {
    provider.script({ code });
    assert.equal(await troubleOf(aliyun.send(message(code))), trouble, code);
  }
  for (const [code, trouble] of TENCENT_CODES) {
    provider.script({ code });
    assert.equal(await troubleOf(tencent.send(message(code))), trouble, code);
  }
});

test("what was handed over without an answer is uncertain, and Alibaba Cloud can be asked", async () => {
  provider.script("taken-unanswered", "lost", "bad-gateway");
  assert.equal(await troubleOf(aliyun.send(message("u-1"))), "sms-uncertain");
  assert.equal(await troubleOf(aliyun.send(message("u-2"))), "sms-uncertain");
  assert.equal(await troubleOf(tencent.send(message("u-3"))), "sms-uncertain");
  const asked = (id: string) => ({ to: "+8613800002451", id, at: clock() });
  assert.equal(await aliyun.wasTaken(asked("u-1")), true);
  assert.equal(await aliyun.wasTaken(asked("u-2")), false);
  assert.equal(await tencent.wasTaken(asked("u-3")), null);
});

test("a provider that cannot be reached got nothing", async () => {
  const gone = await startSmsProvider();
  await gone.close();
  const nobody = aliyunGateway({ ...account, endpoint: gone.url });
  assert.equal(await troubleOf(nobody.send(message("n"))), "sms-unreachable");
  const nowhere = tencentGateway({ ...tencentAccount, endpoint: "http://sms.invalid" });
  assert.equal(await troubleOf(nowhere.send(message("n"))), "sms-unreachable");
});
