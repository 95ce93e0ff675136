import type { Work } from "../../../identity/service/work.ts";
import {
  SHEET_MEDIA_TYPES,
  writeSheet,
  writeWorkbook,
  type OutputCell,
  type OutputSheet,
  type SheetFormat,
} from "../../../platform/sheet/write-sheet.ts";
import { appraisalFileEn } from "../../words/appraisal-file-en.ts";
import { appraisalFileZh } from "../../words/appraisal-file-zh.ts";
import type { AppraisalView } from "./present-appraisal.ts";
import { readAppraisal } from "./read-appraisal.ts";

export interface AppraisalFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: ReadableStream<Uint8Array>;
}

/** A frozen month as a sheet that names its version; every share beside what it is a share of. */
export async function exportAppraisal(
  work: Work,
  id: string,
  { format, lang }: { readonly format: SheetFormat; readonly lang?: "zh" | "en" | undefined },
): Promise<AppraisalFile> {
  const view = await readAppraisal(work, id);
  const words = (lang ?? work.actor.language) === "en" ? appraisalFileEn : appraisalFileZh;
  const version = view.version?.version ?? 0;
  const sheet: OutputSheet = {
    name: words.sheet,
    header: [words.month, words.version, words.group, words.name, ...words.columns],
    rows: oneByOne(rowsOf(view, words.kinds).map((row) => [view.month, version, ...row])),
  };
  const about: OutputSheet = {
    name: words.about,
    header: [words.item, words.value],
    rows: oneByOne(aboutOf(view, words)),
  };
  return {
    name: `${words.fileName}-${view.month}-v${version}.${format}`,
    mediaType: SHEET_MEDIA_TYPES[format],
    content: format === "xlsx" ? writeWorkbook([sheet, about]) : writeSheet(format, sheet),
  };
}

type Numbers = AppraisalView["all"];
type Kinds = (typeof appraisalFileZh)["kinds"];

function rowsOf(view: AppraisalView, kinds: Kinds): OutputCell[][] {
  const of = (kind: string, groups: AppraisalView["people"]): OutputCell[][] =>
    groups.map(({ name, numbers }) => [kind, name, ...cellsOf(numbers, view.rules.smallSample)]);
  return [
    [kinds.all, "", ...cellsOf(view.all, view.rules.smallSample)],
    ...of(kinds.department, view.departments),
    ...of(kinds.person, view.people),
    ...of(kinds.outlet, view.outlets),
    ...of(kinds.provider, view.providers),
    ...of(kinds.technician, view.technicians),
  ];
}

/** In the order of `columns`. */
function cellsOf({ closed, shares, score, responsible, appeals }: Numbers, small: number): OutputCell[] {
  const { on_time, reopened, first_contact, satisfied, repeat } = shares;
  const told = [on_time, reopened, first_contact, repeat, satisfied].flatMap((share) => [
    share && rounded(share.share, 4),
    share?.n ?? 0,
    share && rounded(share.interval[0], 4),
    share && rounded(share.interval[1], 4),
  ]);
  return [
    closed,
    ...told,
    score && rounded(score.mean, 2),
    score?.n ?? 0,
    score?.interval ? rounded(score.interval[0], 2) : null,
    score?.interval ? rounded(score.interval[1], 2) : null,
    responsible.cases,
    responsible.weight,
    responsible.pending,
    appeals.made,
    appeals.successful,
    closed < small ? `n < ${small}` : "",
  ];
}

function aboutOf(view: AppraisalView, words: typeof appraisalFileZh): OutputCell[][] {
  const { version, rules, month, pending } = view;
  return [
    [words.month, month],
    [words.version, version?.version ?? 0],
    [words.frozenAt, version?.frozenAt ?? ""],
    [words.frozenBy, version?.frozenByName ?? ""],
    [words.reason, version?.reason ?? ""],
    [words.zone, rules.timeZone],
    [words.appealDays, rules.appealDays],
    [words.pending, pending.map(({ number }) => number).join(", ")],
    [words.note, words.noteText],
  ];
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

async function* oneByOne(rows: readonly (readonly OutputCell[])[]): AsyncGenerator<readonly OutputCell[]> {
  for (const row of rows) yield row;
}
