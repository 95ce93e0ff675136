import { Button } from "antd";
import { use, useMemo, type ReactElement } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { inZone } from "../../../ui/date-format.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { useDepartments } from "../feedback-queries.ts";
import { startOfDay } from "../feedback-zone-time.ts";
import { ExportFiguresButton } from "./ExportFiguresButton.tsx";
import { usualPeriods, type DayPeriod } from "./figure-period.ts";
import { useFigures, type FigureAnswer, type FigureQuery } from "./figure-queries.ts";
import { useFigureWords } from "./figure-words.ts";
import { GroupTable } from "./GroupTable.tsx";
import { OverallFigures } from "./OverallFigures.tsx";
import { StageTable } from "./StageTable.tsx";
import css from "./Figures.module.css";

const KINDS = ["department", "outlet", "provider"];
const FILTERS = ["from", "to", "departmentId"] as const;

/** How cases were handled: in time, reopened, solved at once, satisfied; by department, person, outlet and provider. */
export function FiguresPage(): ReactElement {
  const say = useFigureWords();
  const zone = use(ZoneContext);
  const today = inZone(useNow(), zone).date;
  const { filter, set } = useAddressFilter(FILTERS);
  const usual = usualPeriods(today);
  const days: DayPeriod = {
    from: filter.from ?? usual.thisMonth.from,
    to: filter.to ?? usual.thisMonth.to,
  };
  const { departmentId } = filter;
  const query: FigureQuery = useMemo(
    () => ({
      from: startOfDay(days.from, 0, zone),
      before: startOfDay(days.to, 1, zone),
      ...(departmentId !== undefined && { departmentId }),
    }),
    [days.from, days.to, departmentId, zone],
  );
  return (
    <>
      <PageHeader title={say("title")} note={say("note")} actions={<ExportFiguresButton query={query} />} />
      <div className={css["page"]}>
        <PeriodBar days={days} usual={usual} departmentId={departmentId ?? null} set={set} />
        <Body query={query} days={days} />
      </div>
    </>
  );
}

interface PeriodBarProps {
  readonly days: DayPeriod;
  readonly usual: ReturnType<typeof usualPeriods>;
  readonly departmentId: string | null;
  readonly set: (change: Readonly<Partial<Record<(typeof FILTERS)[number], string | null>>>) => void;
}

function PeriodBar({ days, usual, departmentId, set }: PeriodBarProps): ReactElement {
  const say = useFigureWords();
  const departments = useDepartments();
  return (
    <search className={css["bar"]}>
      <label className={css["field"]}>
        <span>{say("period.from")}</span>
        <DateInput value={days.from} onChange={(from) => set({ from })} />
      </label>
      <label className={css["field"]}>
        <span>{say("period.to")}</span>
        <DateInput value={days.to} onChange={(to) => set({ to })} />
      </label>
      <label className={css["field"]}>
        <span>{say("period.department")}</span>
        <ChoiceInput
          none={say("period.all")}
          choices={departments
            .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
            .map(({ id, name, kind }) => ({ value: id, label: name, group: say(`period.kinds.${kind}`) }))}
          value={departmentId}
          onChange={(chosen) => set({ departmentId: chosen })}
        />
      </label>
      {(["thisMonth", "lastMonth", "quarter"] as const).map((name) => (
        <Button key={name} type="text" onClick={() => set({ ...usual[name] })}>
          {say(`period.${name}`)}
        </Button>
      ))}
    </search>
  );
}

function Body({ query, days }: { readonly query: FigureQuery; readonly days: DayPeriod }): ReactElement {
  const say = useFigureWords();
  const figures = useFigures(query);
  if (figures.isError) return <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />;
  if (!figures.data) return <LoadingState />;
  const { all, departments, people, outlets, providers, volume } = figures.data;
  const isEmpty = volume.received === 0 && volume.closed === 0 && volume.open === 0;
  if (isEmpty)
    return (
      <EmptyState icon="feedback" title={say("empty.title")}>
        {say("empty.text")}
      </EmptyState>
    );
  const only = (departmentId: string): string => `?${new URLSearchParams({ ...days, departmentId })}`;
  const placed = { note: say("groups.placesNote"), only };
  return (
    <div className={css["page"]} aria-busy={figures.isPlaceholderData}>
      <Finding volume={volume} />
      <OverallFigures figures={all} query={query} />
      <StageTable figures={all} query={query} />
      <GroupTable title={say("groups.departments")} groups={departments} only={only} />
      <GroupTable title={say("groups.people")} groups={people} />
      <GroupTable title={say("groups.outlets")} groups={outlets} {...placed} />
      <GroupTable title={say("groups.providers")} groups={providers} {...placed} />
    </div>
  );
}

function Finding({ volume }: Pick<FigureAnswer, "volume">): ReactElement {
  const say = useFigureWords();
  const { open, overdue, overridden, ...told } = volume;
  const now = say("volume.open", { open, overdue });
  return (
    <p className={css["finding"]}>
      {say("volume.line", told)} {overdue > 0 ? <strong>{now}</strong> : now}{" "}
      {overridden > 0 && say("volume.overridden", { count: overridden })}
    </p>
  );
}
