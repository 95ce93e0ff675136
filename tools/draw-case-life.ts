// Writes docs/case-life.md and docs/case-life.en.md from the table of transitions: `node tools/draw-case-life.ts`.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import prettier from "prettier";
import { TRANSITIONS, type Transition } from "../src/feedback/domain/life/transitions.ts";
import { MAY_BE_OVERRIDDEN } from "../src/feedback/domain/life/guards.ts";
import { lifeEn } from "../src/feedback/words/life-en.ts";
import { lifeZh } from "../src/feedback/words/life-zh.ts";

type Language = "zh" | "en";

const DOCS = path.join(import.meta.dirname, "../docs");
const WORDS = { zh: lifeZh, en: lifeEn } as const;
const TEXT = {
  zh: {
    head: "# 一条反馈的流转\n\n由 `src/feedback/domain/life/transitions.ts` 生成（`node tools/draw-case-life.ts`），请勿手改。\n",
    table:
      "## 每一步\n\n| 步骤 | 从 | 到 | 谁 | 不满足条件时的提示 | 时钟 |\n| --- | --- | --- | --- | --- | --- |",
    note: "带 * 的是岗位分离：人手不足的团队可以写明理由后越过，系统会留痕。",
    same: "（不变）",
    before: "（结束前的阶段）",
    round: "，进入下一轮",
    start: "起",
    stop: "停",
    continue: "续",
    "stop-all": "全部停",
    "continue-all": "结束时停的全部续",
    between: "、",
  },
  en: {
    head: "# The life of a case\n\nMade from `src/feedback/domain/life/transitions.ts` (`node tools/draw-case-life.ts`); do not edit.\n",
    table:
      "## Every step\n\n| step | from | to | who | said where it is refused | clocks |\n| --- | --- | --- | --- | --- | --- |",
    note: "What is marked * separates duties: a team too small for it may pass over it with a reason, which is on record.",
    same: "(stays)",
    before: "(where it stood before)",
    round: ", next round",
    start: "starts",
    stop: "stops",
    continue: "goes on",
    "stop-all": "all stop",
    "continue-all": "those stopped by the end go on",
    between: ", ",
  },
} as const;

/** The document in one language, formatted. */
export async function drawCaseLife(language: Language): Promise<string> {
  const text = TEXT[language];
  const parts = [
    text.head,
    diagram(language),
    text.table,
    ...TRANSITIONS.map((row) => tableRow(row, language)),
    "",
    text.note,
  ];
  return prettier.format(parts.join("\n"), { parser: "markdown", printWidth: 120 });
}

function diagram(language: Language): string {
  const { stages, acts } = WORDS[language];
  const arrows = TRANSITIONS.flatMap(({ act, from, to, opensRound }) => {
    if (to === "same" || to === "before" || from.length > 3) return [];
    return from.map((one) => `  ${one} --> ${to}: ${acts[act]}${opensRound ? TEXT[language].round : ""}`);
  });
  const names = Object.entries(stages).map(([code, name]) => `  ${code}: ${name}`);
  return ["```mermaid", "stateDiagram-v2", ...names, "  [*] --> registered", ...arrows, "```", ""].join("\n");
}

function tableRow(row: Transition, language: Language): string {
  const { stages, acts, who, refusals } = WORDS[language];
  const { between, round } = TEXT[language];
  const to = row.to === "same" || row.to === "before" ? TEXT[language][row.to] : stages[row.to];
  const cells = [
    `${acts[row.act]} \`${row.act}\``,
    row.from.map((stage) => stages[stage]).join(between),
    `${to}${row.opensRound ? round : ""}`,
    row.who.map((one) => who[one]).join(between),
    row.guards
      .map((code) => `${refusals[code]}${MAY_BE_OVERRIDDEN.has(code) ? " *" : ""}`)
      .join(language === "zh" ? "" : " "),
    clocksOf(row, language),
  ];
  return `| ${cells.join(" | ")} |`;
}

function clocksOf({ clocks }: Transition, language: Language): string {
  const text = TEXT[language];
  if (typeof clocks === "string") return text[clocks];
  const names = WORDS[language].clocks;
  return clocks.map(({ clock, does }) => `${names[clock]} ${text[does]}`).join(text.between);
}

if (import.meta.main) {
  await writeFile(path.join(DOCS, "case-life.md"), await drawCaseLife("zh"));
  await writeFile(path.join(DOCS, "case-life.en.md"), await drawCaseLife("en"));
}
