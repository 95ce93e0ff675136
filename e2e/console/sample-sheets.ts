/** A sheet of customers or services as a department has it, and what is wrong in it. */
export interface SampleSheet {
  readonly text: string;
  readonly rows: number;
  readonly wrongRows: number;
}

const REGIONS = ["杭州", "宁波", "温州", "绍兴", "嘉兴"];
const TRADES = ["机电", "食品", "包装", "纺织", "医疗器械", "冷链物流"];
const PEOPLE = ["陈思远", "林若兰", "何雨晴", "周子墨", "吴佳怡", "郑凯文"];
const WORDS = ["晨光", "云帆", "天工", "恒泰", "远山", "青禾", "明川", "立信"];

/** Name of the customer of a row, 0 …; no two alike. */
export function customerName(at: number): string {
  const word = WORDS[at % WORDS.length];
  const trade = TRADES[Math.floor(at / WORDS.length) % TRADES.length];
  const branch = Math.floor(at / (WORDS.length * TRADES.length));
  return `${word}${trade}有限公司${branch === 0 ? "" : `第${branch}分公司`}`;
}

/** Customers, one a row; three rows are wrong: no name, a date that does not exist, a kind that is none. */
export function customersSheet(count: number): SampleSheet {
  const lines = Array.from({ length: count }, (_, at) =>
    [
      `KH${String(at + 1).padStart(5, "0")}`,
      customerName(at),
      "企业",
      ["核心", "高价值", "普通"][at % 3],
      REGIONS[at % REGIONS.length],
      PEOPLE[at % PEOPLE.length],
      `138${10_000_000 + ((at * 7919) % 90_000_000)}`,
      `2025-${String((at % 12) + 1).padStart(2, "0")}-18`,
    ].join(","),
  );
  const wrong = [
    "KH90001,,企业,普通,杭州,王小满,13800000001,2025-03-01",
    "KH90002,海棠办公用品店,企业,普通,宁波,李文博,13800000002,2025-02-30",
    "KH90003,松石茶业商行,朋友,普通,绍兴,赵一鸣,13800000003,2025-05-06",
  ];
  const head = "客户编号,客户名称,客户类型,客户等级,地区,联系人,联系电话,注册日期";
  return { text: sheetOf(head, [...lines, ...wrong]), rows: count + wrong.length, wrongRows: wrong.length };
}

const JOBS = [
  ["维修", "空压机 KY-75", "电话"],
  ["安装", "冷库机组 LK-20", "上门"],
  ["咨询", "保养合同", "微信"],
] as const;

/** Three services for each of the first customers; one row names a customer that nobody knows. */
export function servicesSheet(customers: number): SampleSheet {
  const lines = Array.from({ length: customers * JOBS.length }, (_, at) => {
    const [kind, product, channel] = JOBS[at % JOBS.length] ?? JOBS[0];
    const day = `2026-${String((at % 9) + 1).padStart(2, "0")}-1${at % 10}`;
    return [
      `FW${String(at + 1).padStart(5, "0")}`,
      `KH${String(Math.floor(at / JOBS.length) + 1).padStart(5, "0")}`,
      kind,
      product,
      PEOPLE[(at + 2) % PEOPLE.length],
      channel,
      day,
      `${day} 09:10`,
      `${day} 10:05`,
      `${day} 16:30`,
    ].join(",");
  });
  const wrong = "FW90001,KH77777,维修,空压机 KY-75,周子墨,电话,2026-08-11,2026-08-11 09:00,2026-08-11 09:30,";
  const head = "服务单号,客户编号,服务类型,产品名称,服务人员,渠道,服务日期,报修时间,首次响应时间,完成时间";
  return { text: sheetOf(head, [...lines, wrong]), rows: lines.length + 1, wrongRows: 1 };
}

/** As Chinese spreadsheet programs save it: UTF-8 with its mark, CRLF. */
function sheetOf(head: string, lines: readonly string[]): string {
  return `\uFEFF${[head, ...lines].join("\r\n")}\r\n`;
}
