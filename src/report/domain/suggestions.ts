import { metricName, rankReal } from "./chapters/cross.ts";
import { improveFirst } from "./chapters/driver-chapter.ts";
import { formatCount, formatScore, formatShare } from "./format.ts";
import { weakDimensions } from "./remarks.ts";
import type { ReportContext } from "./report-context.ts";

export interface Suggestion {
  readonly text: string;
  /** The finding it is tied to. */
  readonly basis: string;
  /** What the next period has to show. */
  readonly verify: string;
}

const ISSUES = 4;
const DIMENSIONS = 3;
const GROUPS = 2;

/** Suggestions, each tied to a finding that n supports; issues first, then dimensions, groups, and the data itself. */
export function makeSuggestions(context: ReportContext): Suggestion[] {
  const made = [...forIssues(context), ...forDimensions(context), ...forGroups(context), ...forData(context)];
  const seen = new Set<string>();
  return made.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function forIssues({ words, figures, themeName }: ReportContext): Suggestion[] {
  return figures.issues
    .filter(({ rootCauseRequired, keyImprovement }) => rootCauseRequired || keyImprovement)
    .slice(0, ISSUES)
    .map(({ theme, problemClass, mentionRate, customers }) => ({
      text: words.suggestionFor[problemClass],
      basis: words.basisIssue({
        issue: themeName(theme),
        rate: formatShare(mentionRate),
        customers: formatCount(customers),
      }),
      verify: words.verifyIssue(formatShare(mentionRate)),
    }));
}

function forDimensions(context: ReportContext): Suggestion[] {
  const { words, figures } = context;
  const limit = formatScore(figures.settings.weakBelow);
  const weak = weakDimensions(figures).slice(0, DIMENSIONS);
  const important = improveFirst(context)
    .filter((name) => !weak.some((dimension) => dimension.name === name))
    .slice(0, Math.max(0, DIMENSIONS - weak.length))
    .map((name) => ({
      name,
      mean: figures.dimensions.find((dimension) => dimension.name === name)?.mean ?? null,
    }));
  const suggest = (name: string, mean: number | null, basis: string): Suggestion => ({
    text: words.suggestionDimension(name),
    basis,
    verify: words.verifyMean(name, formatScore(mean)),
  });
  return [
    ...weak.map(({ name, mean }) =>
      suggest(name, mean, words.basisWeak({ name, mean: formatScore(mean), limit })),
    ),
    ...important.map(({ name, mean }) =>
      suggest(name, mean, words.basisLowest({ name, mean: formatScore(mean) })),
    ),
  ];
}

function forGroups(context: ReportContext): Suggestion[] {
  const { words, figures } = context;
  return rankReal(figures.differences)
    .filter(({ metric }) => metric === "overall")
    .slice(0, GROUPS)
    .map(({ attribute, metric, highest, lowest }) => ({
      text: words.suggestionSegment({ attribute, value: lowest.value, metric: metricName(context, metric) }),
      basis: words.basisSegment({
        metric: metricName(context, metric),
        value: lowest.value,
        mean: formatScore(lowest.mean),
        gap: formatScore(highest.mean - lowest.mean),
      }),
      verify: words.verifyMean(words.named(lowest.value), formatScore(lowest.mean)),
    }));
}

function forData({ words, figures }: ReportContext): Suggestion[] {
  const small = figures.segments.filter(({ sample, n }) => sample === "small" && n > 0);
  const lacking =
    figures.overall.from === "mean-of-scores" || figures.period === null || figures.text.n === 0;
  return [
    ...(small.length > 0
      ? [
          {
            text: words.suggestionSample(figures.settings.minimumSample),
            basis: words.basisSample(
              words.list(small.slice(0, 4).map(({ value, n }) => words.valueWithN(value, formatCount(n)))),
            ),
            verify: words.verifySample,
          },
        ]
      : []),
    ...(lacking ? [{ text: words.suggestionData, basis: words.basisData, verify: words.verifyData }] : []),
  ];
}
