import { Button, Segmented } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useList } from "../../../ui/use-list.ts";
import type { FollowUpCheck, listFollowUpChecksRoute } from "../../contract/feedback-follow-up-check.ts";
import { useAppraisalWords } from "../appraisal/appraisal-words.ts";
import { useAddressFilter, type AddressFilter } from "../../../ui/use-address-filter.ts";
import { useDepartments } from "../feedback-queries.ts";
import css from "./FollowUpChecks.module.css";
import { FollowUpItem } from "./FollowUpItem.tsx";
import { useFollowUpCounts } from "./follow-up-queries.ts";
import { VerdictDialog } from "./VerdictDialog.tsx";

const FILTERS = ["when", "whose", "departmentId"] as const;
const LISTS = ["due", "late", "week", "later", "judged"] as const;
const WHOSE = ["all", "to_judge", "owned"] as const;
type Filter = AddressFilter<(typeof FILTERS)[number]>;

/** Long-term measures at their check dates. */
export function FollowUpChecksPage(): ReactElement {
  const say = useAppraisalWords();
  const address = useAddressFilter(FILTERS);
  const [judging, setJudging] = useState<FollowUpCheck | null>(null);
  return (
    <>
      <PageHeader title={say("checks.title")} note={say("checks.note")} />
      <div className={css["page"]}>
        <FilterBar address={address} />
        <Checks filter={address.filter} onJudge={setJudging} />
      </div>
      {judging !== null && <VerdictDialog check={judging} onClose={() => setJudging(null)} />}
    </>
  );
}

function listOf(filter: Filter["filter"]): (typeof LISTS)[number] {
  return LISTS.find((one) => one === filter.when) ?? "due";
}

function whoseOf(filter: Filter["filter"]): (typeof WHOSE)[number] {
  return WHOSE.find((one) => one === filter.whose) ?? "all";
}

function FilterBar({ address }: { readonly address: Filter }): ReactElement {
  const say = useAppraisalWords();
  const seesAll = useMay("maySeeAllFollowUpChecks");
  const departments = useDepartments();
  const { data } = useFollowUpCounts();
  const { filter, set } = address;
  const counts: Partial<Record<(typeof LISTS)[number], number>> = {
    late: data?.late ?? 0,
    week: data?.week ?? 0,
  };
  const labelOf = (list: (typeof LISTS)[number]): string => {
    const [name, count] = [say(`checks.lists.${list}`), counts[list] ?? 0];
    return count === 0 ? name : say("responsibilities.counted", { name, count });
  };
  return (
    <search className={css["bar"]}>
      <div className={css["choice"]}>
        <Segmented
          aria-label={say("checks.list")}
          value={listOf(filter)}
          onChange={(when) => set({ when })}
          options={LISTS.map((value) => ({ value, label: labelOf(value) }))}
        />
      </div>
      <label className={css["field"]}>
        <span>{say("checks.whose")}</span>
        <ChoiceInput
          value={whoseOf(filter)}
          choices={WHOSE.map((value) => ({ value, label: say(`checks.whoses.${value}`) }))}
          onChange={(whose) => set({ whose })}
        />
      </label>
      {seesAll && (
        <label className={css["field"]}>
          <span>{say("checks.department")}</span>
          <ChoiceInput
            none={say("checks.allDepartments")}
            choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.departmentId ?? null}
            onChange={(departmentId) => set({ departmentId })}
          />
        </label>
      )}
    </search>
  );
}

interface ChecksProps {
  readonly filter: Filter["filter"];
  readonly onJudge: (check: FollowUpCheck) => void;
}

function Checks({ filter, onJudge }: ChecksProps): ReactElement {
  const say = useAppraisalWords();
  const { departmentId } = filter;
  const query = {
    when: listOf(filter),
    whose: whoseOf(filter),
    ...(departmentId !== undefined && { departmentId }),
  };
  const list = useList(["feedback", "follow-ups", query], (cursor, signal) =>
    request<typeof listFollowUpChecksRoute>({
      method: "get",
      path: "/api/v1/feedback-follow-up-checks",
      query: { ...query, limit: 20, ...(cursor !== undefined && { cursor }) },
      signal,
    }),
  );
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0)
    return (
      <div className="hy-card">
        <EmptyState icon="feedback" title={say("checks.noneTitle")}>
          {say(query.when === "judged" ? "checks.judgedNone" : "checks.noneText")}
        </EmptyState>
      </div>
    );
  return (
    <>
      <ul className={css["items"]} aria-label={say("checks.title")}>
        {list.rows.map((check) => (
          <FollowUpItem key={check.id} check={check} onJudge={() => onJudge(check)} />
        ))}
      </ul>
      {list.hasMore && (
        <Button loading={list.loadingMore} onClick={list.loadMore}>
          {say("checks.more")}
        </Button>
      )}
    </>
  );
}
