import type { IssueFigure } from "../../../analysis/domain/satisfaction-figures.ts";
import type { Composer } from "../composer.ts";
import { formatCount, formatP, formatScore, formatShare, formatShareInterval, shorten } from "../format.ts";
import { placeOf } from "../remarks.ts";
import type { ReportContext } from "../report-context.ts";

const LISTED = 12;
const PARETO = 12;
const DETAILED = 3;
const QUOTE_LENGTH = 120;
/** Share of all mentions up to which the Pareto caption counts the leading issues. */
const MAJORITY = 0.8;

/** 主要问题: the customers' words, the issue list, what needs a root-cause analysis, the leading issues with their data. */
export function writeProblems(composer: Composer, context: ReportContext): void {
  const { words, figures } = context;
  composer.heading(1, words.heading.problems, "problems");
  if (figures.text.n === 0) {
    composer.paragraph(words.voicesNone);
    return;
  }
  composer.heading(2, words.heading.voices, "voices");
  writeVoices(composer, context);
  composer.heading(2, words.heading.issueList, "issues");
  if (figures.issues.length === 0) {
    composer.paragraph(words.issuesNone);
    return;
  }
  writeIssueList(composer, context);
  composer.heading(2, words.heading.rootCause, "root-cause");
  writeRootCause(composer, context);
  composer.heading(2, words.heading.issueDetail, "issue-detail");
  for (const [i, issue] of figures.issues.slice(0, DETAILED).entries()) {
    composer.heading(3, context.themeName(issue.theme), `issue-${i + 1}`);
    writeIssue(composer, context, issue);
  }
}

function writeVoices(composer: Composer, context: ReportContext): void {
  const { words, figures } = context;
  const { n, polarity, priority } = figures.text;
  composer.paragraph(
    words.voices({
      n: formatCount(n),
      share: formatShare(n / figures.counts.valid),
      positive: formatCount(polarity.positive),
      neutral: formatCount(polarity.neutral),
      negative: formatCount(polarity.negative),
    }),
    priority.high > 0 ? words.voicesHigh(formatCount(priority.high)) : "",
  );
  const { positive, negative } = figures.text.words;
  const length = Math.min(10, Math.max(positive.length, negative.length));
  const cells = (list: typeof positive, i: number): [string, string] => {
    const entry = list[i];
    return entry === undefined ? ["", ""] : [entry.word, formatCount(entry.count)];
  };
  composer.table({
    id: "table-words",
    caption: words.topWords,
    columns: [
      { label: words.polarity.positive, align: "start", weight: 3 },
      { label: words.label.records, align: "end", weight: 1.5 },
      { label: words.polarity.negative, align: "start", weight: 3 },
      { label: words.label.records, align: "end", weight: 1.5 },
    ],
    rows: Array.from({ length }, (_, i) => [...cells(positive, i), ...cells(negative, i)]),
  });
  const quoted = (quotes: typeof figures.text.quotes.positive): { text: string; source: string }[] =>
    quotes.slice(0, 3).map((quote) => ({
      text: shorten(quote.text, QUOTE_LENGTH),
      source: placeOf(context, quote),
    }));
  composer.quotes("good", quoted(figures.text.quotes.positive));
  composer.quotes("bad", quoted(figures.text.quotes.negative));
}

function writeIssueList(composer: Composer, context: ReportContext): void {
  const { words, figures, themeName } = context;
  const { issues, counts } = figures;
  const [top] = issues;
  composer.paragraph(
    words.issuesIntro({
      count: issues.length,
      top: words.named(themeName(top?.theme ?? "")),
      total: formatCount(counts.customers),
    }),
  );
  const { label } = words;
  const note = words.issueTableNote(Math.min(LISTED, issues.length), issues.length);
  composer.table({
    id: "table-issues",
    caption: words.issueTable,
    columns: [
      { label: label.number, align: "center", weight: 1 },
      { label: label.issue, align: "start", weight: 3.4 },
      { label: label.problemClass, align: "start", weight: 2 },
      { label: label.customersCount, align: "end", weight: 1.8 },
      { label: label.mentions, align: "end", weight: 1.6 },
      { label: label.mentionRate, align: "end", weight: 1.6 },
      { label: label.treatment, align: "start", weight: 2.8 },
    ],
    rows: issues.slice(0, LISTED).map((issue, i) => {
      const required = issue.rootCauseRequired || issue.keyImprovement;
      return [
        String(i + 1),
        themeName(issue.theme),
        words.problemClass[issue.problemClass],
        formatCount(issue.customers),
        formatCount(issue.mentions),
        formatShare(issue.mentionRate),
        {
          text: treatment(context, issue),
          ...(issue.rootCauseRequired ? { tone: "bad", strong: true } : required ? {} : { tone: "muted" }),
        },
      ];
    }),
    ...(note === "" ? {} : { note }),
  });
  if (issues.length > 1) writePareto(composer, context);
}

/** What the rules ask for: root-cause analysis above key improvement above watching. */
export function treatment({ words }: ReportContext, issue: IssueFigure): string {
  if (issue.rootCauseRequired) return words.remark.rootCause;
  return issue.keyImprovement ? words.remark.keyImprovement : words.remark.watch;
}

function writePareto(composer: Composer, { words, figures, themeName }: ReportContext): void {
  const all = figures.issues.reduce((sum, { customers }) => sum + customers, 0);
  let running = 0;
  const items = figures.issues.map(({ theme, customers }) => {
    running += customers;
    return { label: themeName(theme), count: customers, cumulative: running / all };
  });
  const shown = items.slice(0, PARETO);
  const majority = shown.findIndex(({ cumulative }) => cumulative >= MAJORITY);
  const leading = majority < 0 ? shown.length - 1 : majority;
  composer.chart({
    id: "chart-pareto",
    caption: words.paretoChart({ count: leading + 1, share: formatShare(items[leading]?.cumulative ?? 1) }),
    note: words.paretoNote(formatCount(all)),
    alt: shown
      .map(({ label, count, cumulative }) => `${label} ${count} (${formatShare(cumulative)})`)
      .join("; "),
    chart: {
      kind: "pareto",
      items: shown,
      axisLabels: { count: words.label.customersCount, cumulative: words.label.cumulative },
    },
  });
}

function writeRootCause(composer: Composer, { words, figures, themeName }: ReportContext): void {
  const { issues, settings } = figures;
  const named = (chosen: readonly IssueFigure[]): string =>
    words.list(
      chosen.map(({ theme, mentionRate }) =>
        words.nameWithMean(words.named(themeName(theme)), formatShare(mentionRate)),
      ),
    );
  const required = issues.filter(({ rootCauseRequired }) => rootCauseRequired);
  const key = issues.filter(({ keyImprovement }) => keyImprovement);
  const limit = `${Math.round(settings.rootCauseShare * 100)}%`;
  composer.paragraph(
    required.length > 0 ? words.rootCauseYes(named(required), limit) : words.rootCauseNone(limit),
    key.length > 0
      ? words.keyYes(named(key.slice(0, LISTED)), settings.keyImprovementCustomers)
      : words.keyNone(settings.keyImprovementCustomers),
  );
}

function writeIssue(composer: Composer, context: ReportContext, issue: IssueFigure): void {
  const { words } = context;
  composer.paragraph(
    words.issueData({
      customers: formatCount(issue.customers),
      rate: formatShare(issue.mentionRate),
      interval: formatShareInterval(issue.interval),
      mentions: formatCount(issue.mentions),
    }),
    issue.meanWith !== null && issue.meanWithout !== null
      ? words.issueScores({ withIt: formatScore(issue.meanWith), without: formatScore(issue.meanWithout) })
      : "",
    whereSentence(context, issue),
    issue.highPriority > 0 ? words.issueHigh(formatCount(issue.highPriority)) : "",
  );
  composer.quotes(
    "bad",
    issue.quotes.map((quote) => ({
      text: shorten(quote.text, QUOTE_LENGTH),
      source: placeOf(context, quote),
    })),
  );
}

function whereSentence({ words, records }: ReportContext, { concentrated }: IssueFigure): string {
  if (concentrated === null) return records.attributes.length > 0 ? words.issueSpread : "";
  return words.issueWhere({
    attribute: concentrated.attribute,
    value: concentrated.value,
    rate: formatShare(concentrated.rate),
    other: formatShare(concentrated.otherRate),
    p: formatP(concentrated.pAdjusted),
  });
}
