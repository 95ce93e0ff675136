import { calendarDate } from "../../src/kit/calendar-date.ts";
import { DIMENSIONS, type CallBack } from "./call-back.ts";
import type { Draw } from "../../src/kit/draw.ts";
import { ANGRY_WORDS } from "./phrases-stories.ts";

/** A cell as typed: `{ serial }` is a day in a date format. */
export type TypedCell = string | number | null | { readonly serial: number };

export const COLUMNS = [
  "序号",
  "客户编号",
  "联系方式",
  "回访日期",
  "回访方式",
  "回访人员",
  "跟进人",
  "服务类型",
  "产品名称",
  "上次服务时间",
  "客户类型",
  "新老客户",
  "区域",
  "服务态度",
  "响应速度",
  "专业能力",
  "问题解决效果",
  "性价比",
  "总体满意度",
  "客户反馈建议",
] as const;

export const FIRST_SCORE = COLUMNS.indexOf("服务态度");
const OVERALL = COLUMNS.indexOf("总体满意度");
const WORDS = COLUMNS.indexOf("客户反馈建议");
const CALLED_ON = COLUMNS.indexOf("回访日期");
const EPOCH_SERIAL = 25_569;
const GRADE_WORDS = ["非常不满意", "不满意", "一般", "满意", "非常满意"];

/** The rows of the sheet, with the faults that sheets typed by several people have. */
export function typedRows(draw: Draw, calls: readonly CallBack[]): TypedCell[][] {
  const rows = calls.map((call, i) => typedRow(draw, call, i + 1));
  for (const fault of FAULTS) fault(draw, rows);
  return withDuplicates(draw, rows);
}

function typedRow(draw: Draw, call: CallBack, number: number): TypedCell[] {
  const blank = (share: number, cell: TypedCell): TypedCell => (draw.chance(share) ? null : cell);
  return [
    number,
    call.customer,
    call.contact,
    typedDate(draw, call.date),
    call.channel,
    call.caller,
    blank(0.03, call.owner),
    call.service,
    call.product,
    blank(0.05, { serial: call.lastService + EPOCH_SERIAL }),
    call.kind,
    blank(0.02, call.standing),
    blank(0.02, call.region),
    ...DIMENSIONS.map((name) =>
      blank(0.008, draw.chance(0.03) ? `${call.scores[name]}分` : call.scores[name]),
    ),
    draw.chance(0.12) ? GRADE_WORDS[call.overall - 1]! : call.overall,
    call.words === "" ? null : call.words,
  ];
}

/** Most days stand in a date format, some as text in two forms, some as a bare serial number. */
function typedDate(draw: Draw, days: number): TypedCell {
  const { year, month, day } = calendarDate(days);
  const form = draw.weighted({ date: 76, slashes: 12, words: 9, serial: 3 });
  if (form === "slashes") return `${year}/${month}/${day}`;
  if (form === "words") return `${year}年${month}月${day}日`;
  return form === "serial" ? days + EPOCH_SERIAL : { serial: days + EPOCH_SERIAL };
}

const FAULTS: readonly ((draw: Draw, rows: TypedCell[][]) => void)[] = [
  outOfRange,
  withoutScores,
  angryStraightLines,
  contradictions,
  (_draw, rows) => setCell(rows, 211, CALLED_ON, "2025/2/30"),
];

function outOfRange(_draw: Draw, rows: TypedCell[][]): void {
  setCell(rows, 37, FIRST_SCORE + 1, 6);
  setCell(rows, 158, FIRST_SCORE + 3, 55);
  setCell(rows, 302, FIRST_SCORE + 4, 0);
}

function withoutScores(_draw: Draw, rows: TypedCell[][]): void {
  for (const [at, words] of [
    [74, "客户在开会，约改天再打"],
    [233, "多次未接通"],
    [366, null],
  ] as const) {
    for (let column = FIRST_SCORE; column <= OVERALL; column++) setCell(rows, at, column, null);
    setCell(rows, at, WORDS, words);
  }
}

function angryStraightLines(_draw: Draw, rows: TypedCell[][]): void {
  for (const [i, at] of [52, 187, 288, 391].entries()) {
    for (let column = FIRST_SCORE; column <= OVERALL; column++) setCell(rows, at, column, 5);
    setCell(rows, at, WORDS, ANGRY_WORDS[i] ?? null);
  }
}

/** Overall grade and words disagree, but the other grades vary: such rows stay and are remarked on. */
function contradictions(_draw: Draw, rows: TypedCell[][]): void {
  const cases: readonly (readonly [number, readonly number[], string])[] = [
    [121, [5, 2, 4, 2, 3, 5], "修了两次还没好，很失望，电话也打不通"],
    [264, [4, 4, 5, 4, 4, 1], "师傅技术好，服务周到，非常满意"],
    [340, [5, 4, 4, 5, 4, 2], "处理得很快，收费合理，感谢师傅"],
  ];
  for (const [at, grades, words] of cases) {
    for (const [i, grade] of grades.entries()) setCell(rows, at, FIRST_SCORE + i, grade);
    setCell(rows, at, WORDS, words);
  }
}

function setCell(rows: TypedCell[][], row: number, column: number, cell: TypedCell): void {
  const cells = rows[row];
  if (cells === undefined) throw new RangeError(`row ${row}`);
  cells[column] = cell;
}

/** Six rows pasted twice, some lines further down. */
function withDuplicates(draw: Draw, rows: readonly TypedCell[][]): TypedCell[][] {
  const pasted = new Map(
    [15, 96, 143, 219, 275, 402].map((at) => [Math.min(rows.length - 1, at + draw.between(1, 9)), at]),
  );
  return rows.flatMap((row, at) => {
    const again = pasted.get(at);
    return again === undefined ? [row] : [row, [...rows[again]!]];
  });
}
