import type { Composer } from "../composer.ts";
import { formatCount, formatScore, formatShare, formatShareInterval } from "../format.ts";
import { weakDimensions } from "../remarks.ts";
import type { Inline } from "../report-document.ts";
import type { ReportContext } from "../report-context.ts";
import { makeSuggestions } from "../suggestions.ts";
import { mainFindings } from "./preface.ts";

const VERIFIED = 3;

/** 改进建议: each tied to its finding; owner and date are left to fill in. */
export function writeSuggestions(composer: Composer, context: ReportContext): void {
  const { words } = context;
  const { label } = words;
  composer.heading(1, words.heading.suggestions, "suggestions");
  const suggestions = makeSuggestions(context);
  if (suggestions.length === 0) {
    composer.paragraph(words.suggestionsNone);
    return;
  }
  composer.paragraph(words.suggestionsIntro);
  composer.table({
    id: "table-suggestions",
    caption: words.suggestionTable,
    columns: [
      { label: label.number, align: "center", weight: 1.1 },
      { label: label.suggestion, align: "start", weight: 4.2 },
      { label: label.basis, align: "start", weight: 3 },
      { label: label.verify, align: "start", weight: 2.4 },
      { label: label.owner, align: "start", weight: 1.9 },
      { label: label.due, align: "start", weight: 1.5 },
    ],
    rows: suggestions.map(({ text, basis, verify }, i) => [String(i + 1), text, basis, verify, "", ""]),
  });
}

/** 结论与展望: the findings once more, and what the next period will verify. */
export function writeConclusion(composer: Composer, context: ReportContext): void {
  const { words, figures } = context;
  const { overall } = figures;
  composer.heading(1, words.heading.conclusion, "conclusion");
  composer.heading(2, words.heading.findings, "findings");
  const satisfaction = formatShare(overall.satisfaction);
  const n = formatCount(overall.n);
  const first =
    overall.satisfaction === null
      ? words.noOverallScores
      : overall.sample === "small"
        ? words.conclusion.overallSmall({ satisfaction, n })
        : words.conclusion.overall({ satisfaction, n, interval: formatShareInterval(overall.interval) });
  composer.list([[{ text: first, strong: true }], ...mainFindings(context)], true);
  composer.heading(2, words.heading.outlook, "outlook");
  composer.paragraph(words.outlookIntro);
  composer.list(outlook(context), true);
}

function outlook({ words, figures, themeName }: ReportContext): Inline[] {
  const { overall, issues, settings, segments } = figures;
  const weak = weakDimensions(figures).slice(0, VERIFIED);
  const points: string[] = [];
  if (overall.satisfaction !== null && overall.sample !== "small")
    points.push(
      words.outlookBaseline({
        satisfaction: formatShare(overall.satisfaction),
        interval: formatShareInterval(overall.interval),
      }),
    );
  for (const { name, mean } of weak) points.push(words.outlookDimension(name, formatScore(mean)));
  for (const { theme, mentionRate } of issues
    .filter(({ keyImprovement, rootCauseRequired }) => keyImprovement || rootCauseRequired)
    .slice(0, VERIFIED))
    points.push(words.outlookIssue(words.named(themeName(theme)), formatShare(mentionRate)));
  if (overall.sample === "small" || segments.some(({ sample, n }) => sample === "small" && n > 0))
    points.push(words.outlookSample(settings.minimumSample));
  if (issues.length > 0) points.push(words.outlookRecontact);
  return points.map((point) => [point]);
}
