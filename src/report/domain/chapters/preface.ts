import type { Composer } from "../composer.ts";
import { formatCount, formatScore, formatShare, formatShareInterval } from "../format.ts";
import type { Inline } from "../report-document.ts";
import type { ReportContext } from "../report-context.ts";
import { driversHold, periodText, weakDimensions } from "../remarks.ts";

const TIED_NAMED = 3;

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
export function mainFindings(context: ReportContext): Inline[] {
  return [
    changeFinding(context),
    dimensionFinding(context),
    driverFinding(context),
    differenceFinding(context),
    issueFinding(context),
  ].flatMap((finding) => (finding === null ? [] : [[finding]]));
}

function changeFinding({ words, figures }: ReportContext): string | null {
  const change = figures.trend?.change ?? null;
  if (change === null) return null;
  return words.conclusion.change({
    at: figures.trend?.points[change.at]?.label ?? "",
    before: formatShare(change.before),
    after: formatShare(change.after),
    down: change.after < change.before,
  });
}

function dimensionFinding({ words, figures }: ReportContext): string | null {
  const { lowest, dimensions } = figures;
  const weak = weakDimensions(figures);
  if (weak.length > 0)
    return words.conclusion.weak(
      words.list(weak.map(({ name, mean }) => words.nameWithMean(name, formatScore(mean)))),
    );
  if (lowest === null || lowest.sample === "small" || dimensions.length < 2) return null;
  return words.conclusion.noWeak(lowest.name, formatScore(lowest.mean));
}

function driverFinding({ words, figures }: ReportContext): string | null {
  const [driver] = figures.drivers.shares;
  if (driver === undefined || !driversHold(figures)) return null;
  return words.conclusion.driver(driver.name, formatShare(driver.share));
}

function differenceFinding({ words, figures }: ReportContext): string | null {
  const { differences, segments } = figures;
  const real = differences.filter(({ significant }) => significant).length;
  if (real > 0) return words.conclusion.differences(formatCount(real));
  if (differences.length > 0) return words.conclusion.noDifferences;
  return segments.length > 0 ? words.conclusion.notCompared : null;
}

function issueFinding({ words, figures, themeName }: ReportContext): string | null {
  const [issue] = figures.issues;
  if (issue === undefined) return figures.text.n > 0 ? words.conclusion.noIssue : null;
  const leading = figures.issues.filter(({ customers }) => customers === issue.customers);
  const names = words.list(leading.slice(0, TIED_NAMED).map(({ theme }) => words.named(themeName(theme))));
  const rate = formatShare(issue.mentionRate);
  return leading.length > 1 ? words.conclusion.issueTied(names, rate) : words.conclusion.issue(names, rate);
}

function toneOf({ figures }: ReportContext): "good" | "bad" | "plain" {
  return weakDimensions(figures).length > 0 ? "bad" : "plain";
}
