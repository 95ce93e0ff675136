import type { ProblemType } from "../../feedback/domain/triage/classification.ts";
import type { CaseDraft } from "./sample-case.ts";

type MailTheme = Readonly<Record<"titles" | "asks" | "answers", readonly string[]>>;

/** What stands above a mail or a form, by what it is about; {品} is the product. */
const TITLES: Readonly<Record<ProblemType, readonly string[]>> = {
  response_speed: ["{品}报修响应太慢", "催办：{品}维修", "反映服务响应不及时"],
  repair_quality: ["{品}维修质量问题", "维修之后仍有问题", "对维修结果有异议"],
  attitude: ["反映服务人员态度", "对一次服务的意见", "投诉服务态度"],
  technical_ability: ["请派有经验的师傅", "{品}故障判断问题", "对检测结果有疑问"],
  product_quality: ["{品}质量问题", "关于{品}故障的说明", "{品}质量投诉"],
  convenience: ["配送服务投诉", "{品}送货与安装问题", "对配送的意见"],
  communication: ["处理进度没有告知"],
  price: ["收费问题", "要求核对{品}服务收费", "对收费有异议"],
  other: ["关于{品}的咨询", "一点建议"],
};

/** What customers answer by mail while their case is handled. */
const ASKS: MailTheme["asks"] = [
  "你们好，收到。这两天我只有晚上七点以后在家，请师傅提前半小时打电话。",
  "谢谢回复。照片和购买凭证已经放在附件里，如果看不清请告诉我。",
  "请问大概哪一天能有结果？我需要提前请假。",
  "补充一点：问题不是一直有，开机半小时以后才出现。",
  "方案可以接受，请按约定的时间来，不要再临时改期。",
];
const ANSWERS: MailTheme["answers"] = [
  "您好，已按您方便的时间重新安排，上门前半小时会电话联系您。处理过程中有任何问题，直接回复本邮件即可。",
  "您好，材料已收到并转给处理人，预计两个工作日内给出处理方案，届时第一时间邮件告知您。",
  "您好，感谢补充，处理人会按这一情况重点检测，结果以书面形式发给您。",
];
export const MAIL_WORDS: Omit<MailTheme, "titles"> = { asks: ASKS, answers: ANSWERS };

/** The title of a mail or a form; "" where nobody writes one. */
export function titleOf(draft: Pick<CaseDraft, "channel" | "voice" | "theme" | "service" | "seed">): string {
  const { voice, theme, service, seed } = draft;
  if (!isTitled(draft)) return "";
  const titles = TITLES[voice === "complaint" ? theme.problemType : "other"];
  const product = (service?.product ?? "空调").split(" ")[0] ?? "空调";
  return (titles[seed % titles.length] ?? "").replaceAll("{品}", product);
}

/** Mails and what authorities pass on have a title, a form only for some; who praises writes none. */
function isTitled({ channel, voice, seed }: Pick<CaseDraft, "channel" | "voice" | "seed">): boolean {
  if (voice === "praise") return false;
  return channel === "email" || channel === "external" || (channel === "web" && seed % 2 === 0);
}
