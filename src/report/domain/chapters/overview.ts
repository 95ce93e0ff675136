import type { Composer } from "../composer.ts";
import { customerProfile, type AttributeProfile, type ValueCount } from "../customer-profile.ts";
import { formatCount, formatShare } from "../format.ts";
import { countRows } from "../remarks.ts";
import type { ReportContext } from "../report-context.ts";

const PROFILE_VALUES = 8;
const PROFILE_BARS = 14;
const METHOD_COLUMN = /回访方式|channel|method/iu;

/** 调查概述: purpose, method and sample, respondents' profile. */
export function writeOverview(composer: Composer, context: ReportContext): void {
  const { words } = context;
  composer.heading(1, words.heading.overview, "overview");
  composer.heading(2, words.heading.purpose, "purpose");
  composer.list(
    words.purposes.map((purpose) => [purpose]),
    true,
  );
  composer.heading(2, words.heading.method, "method");
  writeMethod(composer, context);
  composer.heading(2, words.heading.profile, "profile");
  writeProfile(composer, context);
}

function writeMethod(composer: Composer, context: ReportContext): void {
  const { words, records, readingNotes } = context;
  const channel = records.attributes.find(({ name }) => METHOD_COLUMN.test(name));
  composer.paragraph(
    words.method({
      channels: channel === undefined ? "" : words.list(channel.values),
      scale: records.fourGrades ? words.scaleFour : words.scaleFive,
    }),
    records.overallFrom === "mean-of-scores" ? words.derivedOverall : "",
    formulaText(context),
  );
  composer.table(sampleTable(context));
  composer.paragraph(...qualityRemarks(context), ...reachRemarks(context));
  composer.paragraph(...readingNotes);
}

/** Whether rows were left out or remarked on. */
function qualityRemarks({ words, figures, flagged }: ReportContext): string[] {
  return [
    figures.counts.excluded === 0 ? words.noExclusion : "",
    flagged.length > 0 ? words.flagged(formatCount(countRows(flagged))) : "",
  ];
}

/** Response rate and coverage where the numbers sent and in scope are known. */
function reachRemarks({ words, figures }: ReportContext): string[] {
  const { sent, inScope, responseRate, coverage, customers, valid } = figures.counts;
  if (sent === null && inScope === null) return [words.coverageUnknown];
  return [
    sent === null || responseRate === null
      ? ""
      : words.responseRate({ sent: formatCount(sent), rate: formatShare(responseRate) }),
    inScope === null || coverage === null
      ? ""
      : words.coverage({
          inScope: formatCount(inScope),
          coverage: formatShare(coverage),
          corrected: customers === valid,
        }),
  ];
}

/** The formula with the weights and the base in use. */
function formulaText({ words, figures }: ReportContext): string {
  const terms = figures.settings.weights.flatMap((weight, i) => {
    const grade = words.grade[4 - i] ?? "";
    return weight > 0 ? [words.formulaWeight(grade, `${Math.round(weight * 1000) / 10}%`)] : [];
  });
  return words.formula({
    weights: terms.join(" + "),
    base: figures.settings.base === "valid" ? words.baseValid : words.baseCalledBack,
  });
}

function sampleTable({ words, figures, excluded }: ReportContext): Parameters<Composer["table"]>[0] {
  const { counts } = figures;
  const share = (count: number): string =>
    counts.received === 0 ? "" : formatShare(count / counts.received);
  const reasons = Map.groupBy(excluded, ({ reason }) => reason);
  const { label } = words;
  return {
    id: "table-sample",
    caption: words.sampleTable,
    columns: [
      { label: label.item, align: "start", weight: 5 },
      { label: label.count, align: "end", weight: 2 },
      { label: label.shareOfReceived, align: "end", weight: 2 },
    ],
    rows: [
      [label.received, formatCount(counts.received), share(counts.received)],
      ...[...reasons].map(([reason, rows]) => [
        words.excludedItem(words.exclusion[reason]),
        formatCount(rows.length),
        share(rows.length),
      ]),
      [
        { text: label.valid, strong: true },
        { text: formatCount(counts.valid), strong: true },
        { text: share(counts.valid), strong: true },
      ],
    ],
    ...(counts.excluded > 0 ? { note: words.sampleNote } : {}),
  };
}

function writeProfile(composer: Composer, context: ReportContext): void {
  const { words, records } = context;
  const profile = customerProfile(records);
  if (profile.length === 0) {
    composer.paragraph(words.profileNone);
    return;
  }
  composer.paragraph(words.profileIntro(formatCount(records.count)));
  writeProfileChart(composer, context, profile);
  composer.table(profileTable(context, profile));
}

function writeProfileChart(
  composer: Composer,
  { words, records }: ReportContext,
  profile: readonly AttributeProfile[],
): void {
  const share = (n: number): number => n / records.count;
  const bars = wholeAttributes(profile).flatMap(({ name, values }) =>
    values.slice(0, PROFILE_VALUES).map(({ value, n }) => ({ label: words.pair(name, value), n })),
  );
  const [first] = profile;
  const [leading] = first?.values ?? [];
  composer.chart({
    id: "chart-profile",
    caption: words.profileChart({
      attribute: first?.name ?? "",
      value: leading?.value ?? "",
      share: formatShare(share(leading?.n ?? 0)),
    }),
    note: words.sizeNote(formatCount(records.count)),
    alt: bars.map(({ label, n }) => `${label} ${formatShare(share(n))}`).join("; "),
    chart: {
      kind: "bars",
      unit: "share",
      low: 0,
      high: 1,
      items: bars.map(({ label, n }) => ({ label, value: share(n), n, tone: "plain" })),
    },
  });
}

/** The first attributes whose values fit the chart together; never a part of one. */
function wholeAttributes(profile: readonly AttributeProfile[]): readonly AttributeProfile[] {
  let bars = 0;
  const end = profile.findIndex(
    ({ values }) => (bars += Math.min(values.length, PROFILE_VALUES)) > PROFILE_BARS,
  );
  return end < 0 ? profile : profile.slice(0, Math.max(1, end));
}

function profileTable(
  { words, records }: ReportContext,
  profile: readonly AttributeProfile[],
): Parameters<Composer["table"]>[0] {
  const { label } = words;
  return {
    id: "table-profile",
    caption: words.profileTable,
    columns: [
      { label: label.attribute, align: "start", weight: 3 },
      { label: label.value, align: "start", weight: 4 },
      { label: label.count, align: "end", weight: 2 },
      { label: label.share, align: "end", weight: 2 },
    ],
    rows: profile.flatMap((attribute) =>
      profileLines(words, attribute).map(({ value, n }, i) => [
        i === 0 ? attribute.name : "",
        value,
        formatCount(n),
        formatShare(n / records.count),
      ]),
    ),
  };
}

/** The most frequent values one by one, the others and the empty cells in one line each. */
function profileLines(words: ReportContext["words"], { values, blank }: AttributeProfile): ValueCount[] {
  const rest = values.slice(PROFILE_VALUES);
  const lines = values.slice(0, PROFILE_VALUES);
  if (rest.length > 0)
    lines.push({ value: words.profileMore(rest.length), n: rest.reduce((total, { n }) => total + n, 0) });
  if (blank > 0) lines.push({ value: words.blank, n: blank });
  return lines;
}
