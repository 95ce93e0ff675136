import type { Composer } from "../composer.ts";
import { formatCount, formatShare } from "../format.ts";
import { countRows } from "../remarks.ts";
import type { ReportContext } from "../report-context.ts";

const PROFILE_VALUES = 8;
const PROFILE_BARS = 14;
/** Staff columns say who called or followed up, not who the customers are. */
const STAFF_COLUMN = /回访人员|跟进人|处理人|经办|客服|interviewer|agent|staff|handler/iu;
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
  const { words, figures, records, flagged, readingNotes } = context;
  const { counts } = figures;
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
  const remarks: string[] = [];
  if (counts.excluded === 0) remarks.push(words.noExclusion);
  if (flagged.length > 0) remarks.push(words.flagged(formatCount(countRows(flagged))));
  if (counts.sent !== null && counts.responseRate !== null)
    remarks.push(
      words.responseRate({ sent: formatCount(counts.sent), rate: formatShare(counts.responseRate) }),
    );
  if (counts.inScope !== null && counts.coverage !== null)
    remarks.push(
      words.coverage({ inScope: formatCount(counts.inScope), coverage: formatShare(counts.coverage) }),
    );
  if (counts.sent === null && counts.inScope === null) remarks.push(words.coverageUnknown);
  composer.paragraph(...remarks);
  composer.paragraph(...readingNotes);
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

function writeProfile(composer: Composer, { words, records }: ReportContext): void {
  const customers = records.attributes.filter(({ name }) => !STAFF_COLUMN.test(name));
  const profile = customers.map(({ name, values, codes }) => {
    const counts = new Array<number>(values.length + 1).fill(0);
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    const filled = values
      .map((value, i) => ({ value, n: counts[i + 1] ?? 0 }))
      .filter(({ n }) => n > 0)
      .toSorted((a, b) => b.n - a.n);
    return { name, filled, blank: counts[0] ?? 0 };
  });
  if (profile.length === 0) {
    composer.paragraph(words.profileNone);
    return;
  }
  composer.paragraph(words.profileIntro(formatCount(records.count)));
  const share = (n: number): number => n / records.count;
  const bars = profile.flatMap(({ name, filled }) =>
    filled.slice(0, PROFILE_VALUES).map(({ value, n }) => ({ label: words.pair(name, value), n })),
  );
  const [first] = profile;
  const [leading] = first?.filled ?? [];
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
      items: bars
        .slice(0, PROFILE_BARS)
        .map(({ label, n }) => ({ label, value: share(n), n, tone: "plain" })),
    },
  });
  composer.table({
    id: "table-profile",
    caption: words.profileTable,
    columns: [
      { label: words.label.attribute, align: "start", weight: 3 },
      { label: words.label.value, align: "start", weight: 4 },
      { label: words.label.count, align: "end", weight: 2 },
      { label: words.label.share, align: "end", weight: 2 },
    ],
    rows: profile.flatMap(({ name, filled, blank }) => {
      const rest = filled.slice(PROFILE_VALUES);
      const lines = filled.slice(0, PROFILE_VALUES).map(({ value, n }) => ({ value, n }));
      if (rest.length > 0)
        lines.push({ value: words.profileMore(rest.length), n: rest.reduce((total, { n }) => total + n, 0) });
      if (blank > 0) lines.push({ value: words.blank, n: blank });
      return lines.map(({ value, n }, i) => [
        i === 0 ? name : "",
        value,
        formatCount(n),
        formatShare(share(n)),
      ]);
    }),
  });
}
