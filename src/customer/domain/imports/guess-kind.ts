import type { CustomerKind } from "../customer.ts";

const ORGANIZATION =
  /(?:公司|集团|工厂|[厂店行社局院所部会处馆站]|医院|学校|大学|中学|小学|中心|银行|酒店|超市|商场|事务所|合作社|工作室|俱乐部|物业|[（(][^()（）]*[)）])$|\b(?:ltd|inc|llc|corp|gmbh|co|company|group|limited|plc|hospital|school|university|bank)\b\.?/iu;
const PERSON_LENGTH = 4;

/** Company or person by the name alone, for rows that do not say: 杭州明川电器有限公司 is a company, 王小明 a person. */
export function guessCustomerKind(name: string): CustomerKind {
  const plain = name.normalize("NFKC").trim();
  if (ORGANIZATION.test(plain)) return "business";
  return /^\p{Script=Han}+$/u.test(plain) && plain.length > PERSON_LENGTH ? "business" : "individual";
}
