import type { Composer } from "../composer.ts";
import { formatCount, formatScore, formatShare, formatShareInterval } from "../format.ts";
import type { Inline } from "../report-document.ts";
import type { ReportContext } from "../report-context.ts";
import { periodText, weakDimensions } from "../remarks.ts";

/** 前言: what the report rests on, and its findings in a few lines. */
export function writePreface(composer: Composer, context: ReportContext): void {
  const { words, figures } = context;
  const { counts } = figures;
  composer.heading(1, words.heading.preface, "preface");
  composer.paragraph(
    words.preface({
      period: periodText(context),
      received: formatCount(counts.received),
      excluded: formatCount(counts.excluded),
      valid: formatCount(counts.valid),
      customers: formatCount(counts.customers),
    }),
  );
  composer.paragraph(words.prefaceRules);
  composer.callout(figures.overall.sample === "small" ? "plain" : toneOf(context), {
    text: headline(context),
    strong: true,
  });
  composer.list(mainFindings(context));
}

/** One sentence a director can repeat. */
export function headline({ words, figures }: ReportContext): string {
  const { overall, lowest } = figures;
  if (overall.satisfaction === null) return `${words.noOverall}${words.stop}`;
  const small = overall.sample === "small";
  const first = words.headline({
    satisfaction: formatShare(overall.satisfaction),
    interval: formatShareInterval(overall.interval),
    n: formatCount(overall.n),
    small,
  });
  if (lowest === null || small || lowest.sample === "small" || figures.dimensions.length < 2)
    return first + words.stop;
  const weak = figures.dimensions.some(({ name, weak }) => weak && name === lowest.name);
  return `${first}${words.comma}${words.headlineLowest(lowest.name, formatScore(lowest.mean), weak)}${words.stop}`;
}

/** The findings in one sentence each; only what n supports. */
export function mainFindings({ words, figures, themeName }: ReportContext): Inline[] {
  const { conclusion } = words;
  const { overall, drivers, issues, differences } = figures;
  const weak = weakDimensions(figures);
  const findings: string[] = [];
  if (weak.length > 0)
    findings.push(
      conclusion.weak(words.list(weak.map(({ name, mean }) => words.nameWithMean(name, formatScore(mean))))),
    );
  else if (figures.lowest !== null && figures.lowest.sample !== "small" && figures.dimensions.length > 1)
    findings.push(conclusion.noWeak(figures.lowest.name, formatScore(figures.lowest.mean)));
  const [driver] = drivers.shares;
  if (driver !== undefined && (drivers.p ?? 1) < figures.settings.significance)
    findings.push(conclusion.driver(driver.name, formatShare(driver.share)));
  const real = differences.filter(({ significant }) => significant).length;
  if (real > 0) findings.push(conclusion.differences(formatCount(real)));
  else if (differences.length > 0) findings.push(conclusion.noDifferences);
  else if (figures.segments.length > 0) findings.push(conclusion.notCompared);
  const [issue] = issues;
  if (issue !== undefined)
    findings.push(conclusion.issue(themeName(issue.theme), formatShare(issue.mentionRate)));
  else if (figures.text.n > 0) findings.push(conclusion.noIssue);
  return overall.n === 0 && findings.length === 0 ? [] : findings.map((finding) => [finding]);
}

function toneOf({ figures }: ReportContext): "good" | "bad" | "plain" {
  return weakDimensions(figures).length > 0 ? "bad" : "plain";
}
