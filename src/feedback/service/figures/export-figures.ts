import type { Work } from "../../../identity/service/work.ts";
import {
  SHEET_MEDIA_TYPES,
  writeSheet,
  type OutputCell,
  type SheetFormat,
} from "../../../platform/sheet/write-sheet.ts";
import { CLOCKS } from "../../domain/clock/clock-name.ts";
import { figureFileEn } from "../../words/figure-file-en.ts";
import { figureFileZh } from "../../words/figure-file-zh.ts";
import { lifeEn } from "../../words/life-en.ts";
import { lifeZh } from "../../words/life-zh.ts";
import { readFigures, type FigureQuery, type Figures } from "./read-figures.ts";

export interface FigureFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: ReadableStream<Uint8Array>;
}

const HOUR_MS = 3_600_000;

/** The figures of departments, people, outlets and providers as a sheet: every share beside what it is a share of. */
export async function exportFigures(
  work: Work,
  {
    format,
    lang,
    ...query
  }: FigureQuery & { readonly format: SheetFormat; readonly lang?: "zh" | "en" | undefined },
): Promise<FigureFile> {
  const { all, departments, people, outlets, providers } = await readFigures(work, query);
  const isEnglish = (lang ?? work.actor.language) === "en";
  const words = isEnglish ? figureFileEn : figureFileZh;
  const clocks = isEnglish ? lifeEn.clocks : lifeZh.clocks;
  const rows = [
    [words.kinds.all, "", ...cellsOf(all)],
    ...departments.map((one) => [words.kinds.department, one.name, ...cellsOf(one)]),
    ...people.map((one) => [words.kinds.person, one.name, ...cellsOf(one)]),
    ...outlets.map((one) => [words.kinds.outlet, one.name, ...cellsOf(one)]),
    ...providers.map((one) => [words.kinds.provider, one.name, ...cellsOf(one)]),
  ];
  const header = [
    words.group,
    words.name,
    ...CLOCKS.flatMap((clock) => [`${clocks[clock]} ${words.onTime}`, `${clocks[clock]} ${words.due}`]),
    words.reopened,
    words.closed,
    words.firstContact,
    words.closed,
    words.satisfied,
    words.reached,
    words.calmed,
    words.uneasy,
    words.repeat,
    words.complainants,
    words.worked,
    words.elapsed,
    words.totalWorked,
    words.closed,
    words.score,
    words.scored,
  ];
  return {
    name: `${words.fileName}.${format}`,
    mediaType: SHEET_MEDIA_TYPES[format],
    content: writeSheet(format, { name: words.sheet, header, rows: oneByOne(rows) }),
  };
}

function cellsOf({
  onTime,
  reopened,
  firstContact,
  satisfied,
  calmed,
  repeat,
  duration,
  resultScore,
}: Figures): OutputCell[] {
  const shares = [...onTime.map(({ share }) => share), reopened, firstContact, satisfied, calmed, repeat];
  return [
    ...shares.flatMap((share) => [share && rounded(share.share, 4), share?.n ?? 0]),
    hours(duration?.firstWorked),
    hours(duration?.firstElapsed),
    hours(duration?.worked),
    duration?.n ?? 0,
    resultScore && rounded(resultScore.mean, 2),
    resultScore?.n ?? 0,
  ];
}

function hours(milliseconds: number | null | undefined): number | null {
  return milliseconds === null || milliseconds === undefined ? null : rounded(milliseconds / HOUR_MS, 1);
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

async function* oneByOne(rows: readonly (readonly OutputCell[])[]): AsyncGenerator<readonly OutputCell[]> {
  for (const row of rows) yield row;
}
