import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { shareOf, type Share } from "../../../kit/measures/box-shares.ts";
import { CLOCKS, type ClockName } from "../../domain/clock/clock-name.ts";
import type { ShareFigure } from "../../domain/figures/figure-name.ts";
import { maySeeFeedbackFigures } from "../../domain/permissions.ts";
import { readDepartmentKinds, readDepartmentNames, readUserNames } from "../../store/case-people.ts";
import {
  readDurationRows,
  readShareRows,
  readVolume,
  type DurationRow,
  type FigureLevel,
  type FigurePeriod,
  type ShareRow,
  type VolumeRow,
} from "../../store/figures.ts";

/** A period by instants; it ends before `before`. */
export interface FigureQuery {
  readonly from: string;
  readonly before: string;
  readonly departmentId?: string | undefined;
}

/** What is told of one group: of all, of a department, a person, an outlet or a service provider. */
export interface Figures {
  readonly onTime: { readonly clock: ClockName; readonly share: ToldShare }[];
  readonly reopened: ToldShare;
  readonly firstContact: ToldShare;
  readonly satisfied: ToldShare;
  readonly calmed: ToldShare;
  readonly repeat: ToldShare;
  readonly duration: Duration | null;
  readonly resultScore: { readonly mean: number; readonly n: number } | null;
}

type ToldShare = (Omit<Share, "interval"> & { readonly interval: [number, number] }) | null;

interface Duration {
  readonly n: number;
  readonly firstWorked: number | null;
  readonly worked: number | null;
  readonly firstElapsed: number | null;
  readonly elapsed: number | null;
}

export interface NamedFigures extends Figures {
  readonly id: string;
  readonly name: string;
}

interface AllFigures {
  readonly volume: VolumeRow;
  readonly all: Figures;
  readonly departments: NamedFigures[];
  readonly people: NamedFigures[];
  readonly outlets: NamedFigures[];
  readonly providers: NamedFigures[];
}

const SHARES = {
  reopened: "reopened",
  firstContact: "first_contact",
  satisfied: "satisfied",
  calmed: "calmed",
  repeat: "repeat",
} as const;
const KEY = {
  department: "department_id",
  person: "handler_id",
  place: "place_id",
} as const;
type GroupLevel = Exclude<FigureLevel, "all">;

/** Everything that figures are made of, in rows. */
interface FigureRows {
  readonly shares: ReadonlyMap<ShareFigure, readonly ShareRow[]>;
  readonly durations: readonly DurationRow[];
}

/**
 * How cases were handled in a period. Heads of departments see their own department.
 * @throws Failure `forbidden`, `feedback-period-empty`
 */
export async function readFigures(work: Work, query: FigureQuery): Promise<AllFigures> {
  const period = figurePeriod(work, query);
  const rows = await readRows(work, period);
  const { tx } = work;
  const { orgId } = period;
  const departments = await readDepartmentNames(tx, orgId, idsOf(rows, "department"));
  const people = await readUserNames(tx, orgId, idsOf(rows, "person"));
  const placeIds = idsOf(rows, "place");
  const kinds = await readDepartmentKinds(tx, orgId, placeIds);
  const places = named(rows, "place", await readDepartmentNames(tx, orgId, placeIds));
  return {
    volume: await readVolume(work.tx, period),
    all: figuresOf(rows, "all", null),
    departments: named(rows, "department", departments),
    people: named(rows, "person", people),
    outlets: places.filter(({ id }) => kinds.get(id) === "outlet"),
    providers: places.filter(({ id }) => kinds.get(id) === "provider"),
  };
}

/** @throws Failure `forbidden`, `feedback-period-empty` */
function figurePeriod({ actor, now }: Work, query: FigureQuery): FigurePeriod {
  demand(maySeeFeedbackFigures(actor));
  const [from, before] = [query.from, query.before].map((at) => Temporal.Instant.from(at).toString());
  if (from === undefined || before === undefined || Temporal.Instant.compare(from, before) >= 0)
    throw new Failure("feedback-period-empty");
  const seesAll = actor.kind === "system" || actor.roles.some((role) => role !== "department_head");
  const departmentId = seesAll ? (query.departmentId ?? null) : actor.departmentId;
  demand(seesAll || departmentId !== null);
  return { orgId: actor.orgId, from, before, now, departmentId };
}

async function readRows({ tx }: Work, period: FigurePeriod): Promise<FigureRows> {
  const shares = new Map<ShareFigure, readonly ShareRow[]>();
  for (const figure of ["on_time", ...Object.values(SHARES)] as const)
    shares.set(figure, await readShareRows(tx, figure, period));
  return { shares, durations: await readDurationRows(tx, period) };
}

function idsOf({ shares, durations }: FigureRows, level: GroupLevel): readonly string[] {
  const rows = [...[...shares.values()].flat(), ...durations].filter((row) => row.level === level);
  return [...new Set(rows.flatMap((row) => row[KEY[level]] ?? []))];
}

function named(rows: FigureRows, level: GroupLevel, names: ReadonlyMap<string, string>): NamedFigures[] {
  const all = [...names].map(([id, name]) => ({ id, name, ...figuresOf(rows, level, id) }));
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function figuresOf({ shares, durations }: FigureRows, level: FigureLevel, id: string | null): Figures {
  const isOurs = (row: ShareRow | DurationRow): boolean =>
    row.level === level && (level === "all" || row[KEY[level]] === id);
  const shareIn = (figure: ShareFigure, clock: ClockName | null): ToldShare => {
    const row = shares.get(figure)?.find((one) => isOurs(one) && one.clock === clock);
    const share = row === undefined ? null : shareOf(row.count, row.n);
    return share && { ...share, interval: [share.interval[0], share.interval[1]] };
  };
  const duration = durations.find(isOurs);
  return {
    onTime: CLOCKS.map((clock) => ({ clock, share: shareIn("on_time", clock) })),
    reopened: shareIn("reopened", null),
    firstContact: shareIn("first_contact", null),
    satisfied: shareIn("satisfied", null),
    calmed: shareIn("calmed", null),
    repeat: shareIn("repeat", null),
    duration: duration === undefined || duration.n === 0 ? null : durationOf(duration),
    resultScore:
      duration === undefined || duration.score === null ? null : { mean: duration.score, n: duration.scored },
  };
}

function durationOf(row: DurationRow): Duration {
  return {
    n: row.n,
    firstWorked: row.first_worked,
    worked: row.worked,
    firstElapsed: row.first_elapsed,
    elapsed: row.elapsed,
  };
}
