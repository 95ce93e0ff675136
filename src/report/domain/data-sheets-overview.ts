import type { Interval } from "../../kit/statistics/interval.ts";
import { customerProfile } from "./customer-profile.ts";
import { makeSheet, type Value } from "./data-sheet.ts";
import type { DataSheet } from "./report-document.ts";
import type { ReportContext } from "./report-context.ts";

export function summarySheet(context: ReportContext): DataSheet | null {
  const { label } = context.words;
  return makeSheet(
    context,
    "summary",
    [
      [label.metric, "text", 24],
      [label.value, "text", 16],
      [label.interval, "text", 22],
      [label.n, "integer", 10],
    ],
    [...recordRows(context), ...overallRows(context), ...reachRows(context), ...sampleRows(context)],
  );
}

/** Every value of every attribute, also those that the chapter sums up in one line. */
export function profileSheet(context: ReportContext): DataSheet | null {
  const { words, records } = context;
  const { label } = words;
  return makeSheet(
    context,
    "profile",
    [
      [label.attribute, "text", 20],
      [label.value, "text", 24],
      [label.n, "integer", 10],
      [label.share, "share", 12],
    ],
    customerProfile(records).flatMap(({ name, values, blank }) => [
      ...values.map(({ value, n }) => [name, value, n, n / records.count]),
      ...(blank > 0 ? [[name, words.blank, blank, blank / records.count]] : []),
    ]),
  );
}

function recordRows({ words, figures }: ReportContext): Value[][] {
  const { label } = words;
  const { counts } = figures;
  return [
    [label.received, String(counts.received), "", null],
    [label.valid, String(counts.valid), "", null],
    [label.validRate, percentage(counts.validRate), "", counts.received],
    [label.customersCount, String(counts.customers), "", null],
  ];
}

function overallRows({ words, figures }: ReportContext): Value[][] {
  const { label } = words;
  const { n, satisfaction, interval, mean, meanInterval, hundredPoint, ...overall } = figures.overall;
  return [
    [label.satisfaction, figureText(satisfaction, percentage), rangeText(interval, percentage), n],
    [label.meanOf5, figureText(mean, decimal), rangeText(meanInterval, decimal), n],
    [label.top2, figureText(overall.top2, percentage), rangeText(overall.top2Interval, percentage), n],
    [
      label.bottom2,
      figureText(overall.bottom2, percentage),
      rangeText(overall.bottom2Interval, percentage),
      n,
    ],
    [label.hundred, figureText(hundredPoint, (score) => score.toFixed(2)), "", n],
  ];
}

/** Rates whose denominator is known. */
function reachRows({ words, figures }: ReportContext): Value[][] {
  const { responseRate, sent, coverage, inScope } = figures.counts;
  const rates: [string, number | null, number | null][] = [
    [words.label.responseRate, responseRate, sent],
    [words.label.coverage, coverage, inScope],
  ];
  return rates.flatMap(([name, rate, base]) => (rate === null ? [] : [[name, percentage(rate), "", base]]));
}

function sampleRows({ words, figures }: ReportContext): Value[][] {
  const { sample, n } = figures.overall;
  return sample === "small" ? [[words.label.remark, words.remark.small, "", n]] : [];
}

/** More digits than in the text, so that a table made from them rounds as the report does. */
function percentage(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}

function decimal(value: number): string {
  return value.toFixed(4);
}

function figureText(value: number | null, format: (value: number) => string): string | null {
  return value === null ? null : format(value);
}

function rangeText(interval: Interval | null, format: (value: number) => string): string {
  return interval === null ? "" : `${format(interval[0])}–${format(interval[1])}`;
}
