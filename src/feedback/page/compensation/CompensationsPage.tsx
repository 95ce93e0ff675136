import { use, useMemo, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { DataTable } from "../../../ui/DataTable.tsx";
import { DateInput } from "../../../ui/DateInput.tsx";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useList } from "../../../ui/use-list.ts";
import type { listCompensationsRoute } from "../../contract/feedback-compensation.ts";
import { COMPENSATION_STATES } from "../../domain/compensation/compensation.ts";
import { useAddressFilter, type AddressFilter } from "../../../ui/use-address-filter.ts";
import { useDepartments } from "../feedback-queries.ts";
import { startOfDay } from "../feedback-zone-time.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import type { LedgerQuery } from "./compensation-queries.ts";
import css from "./Compensations.module.css";
import { LedgerTotals } from "./LedgerTotals.tsx";
import { useLedgerColumns } from "./use-ledger-columns.tsx";

const FILTERS = ["state", "since", "until", "departmentId"] as const;
type Filter = AddressFilter<(typeof FILTERS)[number]>;

/** Everything that customers were promised and given, with its sums. */
export function CompensationsPage(): ReactElement {
  const say = useExtraWords();
  const address = useAddressFilter(FILTERS);
  const query = useLedgerQuery(address.filter);
  const list = useList(["feedback", "compensations", "list", query], (cursor, signal) =>
    request<typeof listCompensationsRoute>({
      method: "get",
      path: "/api/v1/feedback-compensations",
      query: { ...query, limit: 50, ...(cursor !== undefined && { cursor }) },
      signal,
    }),
  );
  const columns = useLedgerColumns();
  return (
    <>
      <PageHeader title={say("money.pageTitle")} note={say("money.pageNote")} />
      <div className={css["page"]}>
        <FilterBar address={address} />
        <LedgerTotals query={query} />
        <DataTable
          label={say("money.pageTitle")}
          list={list}
          rowKey={({ id }) => id}
          rowName={({ number }) => number}
          columns={columns}
          empty={
            <EmptyState icon="feedback" title={say("money.noneTitle")}>
              {say("money.noneText")}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

function useLedgerQuery({ state, since, until, departmentId }: Filter["filter"]): LedgerQuery {
  const zone = use(ZoneContext);
  return useMemo(() => {
    const known = COMPENSATION_STATES.find((one) => one === state);
    return {
      ...(known !== undefined && { state: known }),
      ...(since !== undefined && { from: startOfDay(since, 0, zone) }),
      ...(until !== undefined && { before: startOfDay(until, 1, zone) }),
      ...(departmentId !== undefined && { departmentId }),
    };
  }, [state, since, until, departmentId, zone]);
}

function FilterBar({ address }: { readonly address: Filter }): ReactElement {
  const say = useExtraWords();
  const departments = useDepartments();
  const { filter, set } = address;
  return (
    <search className={css["bar"]}>
      <label>
        <span>{say("money.state")}</span>
        <ChoiceInput
          none={say("money.all")}
          choices={COMPENSATION_STATES.map((value) => ({ value, label: say(`money.states.${value}`) }))}
          value={filter.state ?? null}
          onChange={(state) => set({ state })}
        />
      </label>
      <label>
        <span>{say("money.from")}</span>
        <DateInput value={filter.since ?? null} onChange={(since) => set({ since })} />
      </label>
      <label>
        <span>{say("money.to")}</span>
        <DateInput value={filter.until ?? null} onChange={(until) => set({ until })} />
      </label>
      <label>
        <span>{say("money.department")}</span>
        <ChoiceInput
          none={say("money.all")}
          choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.departmentId ?? null}
          onChange={(departmentId) => set({ departmentId })}
        />
      </label>
    </search>
  );
}
