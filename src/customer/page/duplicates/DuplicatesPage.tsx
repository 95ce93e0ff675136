import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Link, useSearchParams } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useList, type List } from "../../../ui/use-list.ts";
import type { DuplicatePair, listCustomerDuplicatesRoute } from "../../contract/customer-merge.ts";
import { useCustomer } from "../customer-queries.ts";
import { useAllWords, useMoreWords } from "../customer-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import css from "./Duplicates.module.css";
import { DuplicateCard } from "./DuplicateCard.tsx";
import type { RecentMerge } from "./recent-merge.ts";
import { UndoMergeButton } from "./UndoMergeButton.tsx";

/** Records that may be one customer, side by side; `?customerId=` for those of one. */
export function DuplicatesPage(): ReactElement {
  useAllWords();
  const say = useMoreWords();
  const [params] = useSearchParams();
  const customerId = params.get("customerId") ?? undefined;
  const [recent, setRecent] = useState<readonly RecentMerge[]>([]);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const list = useList(["customers", "duplicates", customerId], (cursor, signal) =>
    request<typeof listCustomerDuplicatesRoute>({
      method: "get",
      path: "/api/v1/customer-duplicates",
      query: { customerId, cursor, limit: 20 },
      signal,
    }),
  );
  const pairs = list.rows.filter((pair) => !settled.has(keyOf(pair)));
  const settle = (pair: DuplicatePair, merge: RecentMerge | null): void => {
    setSettled((before) => new Set([...before, keyOf(pair)]));
    if (merge) setRecent((before) => [merge, ...before]);
  };
  return (
    <>
      <PageHeader title={say("duplicates.title")} note={say("duplicates.note")} />
      {customerId !== undefined && <OnlyOf id={customerId} />}
      {recent.length > 0 && (
        <Recent
          merges={recent}
          onUndone={(id) => setRecent((before) => before.filter((merge) => merge.id !== id))}
        />
      )}
      {list.state === "loading" && <LoadingState />}
      {list.state === "failed" && <ErrorState error={list.error} onRetry={list.retry} />}
      <ul className={css["pairs"]}>
        {pairs.map((pair) => (
          <li key={keyOf(pair)}>
            <DuplicateCard pair={pair} onSettled={(merge) => settle(pair, merge)} />
          </li>
        ))}
      </ul>
      {list.state === "ready" && <Foot list={list} shown={pairs.length} />}
    </>
  );
}

const keyOf = ({ first, second }: DuplicatePair): string => `${first.id} ${second.id}`;

function Foot(props: { readonly list: List<DuplicatePair>; readonly shown: number }): ReactElement {
  const { list, shown } = props;
  const say = useMoreWords();
  const more = list.hasMore && (
    <Button loading={list.loadingMore} onClick={list.loadMore}>
      {say("duplicates.searchMore")}
    </Button>
  );
  if (shown > 0) {
    return (
      <p className={css["foot"]}>
        <span role="status">{say("duplicates.found", { count: shown })}</span>
        {more}
      </p>
    );
  }
  return (
    <div className="hy-card">
      <EmptyState icon="check" title={say("duplicates.emptyTitle")} action={more}>
        {say(list.hasMore ? "duplicates.searchedMore" : "duplicates.emptyText")}
      </EmptyState>
    </div>
  );
}

function OnlyOf(props: { readonly id: string }): ReactElement {
  const say = useMoreWords();
  const customer = useCustomer(props.id);
  return (
    <p className={css["only"]}>
      {say("duplicates.onlyOf", { name: customer.data?.name ?? "…" })} ·{" "}
      <Link to="/customers/duplicates">{say("duplicates.showAll")}</Link>
    </p>
  );
}

function Recent(props: {
  readonly merges: readonly RecentMerge[];
  readonly onUndone: (id: string) => void;
}): ReactElement {
  const say = useMoreWords();
  return (
    <div className={css["recent"]}>
      <Panel title={say("duplicates.recent")} note={say("duplicates.recentNote")}>
        <ul className={css["list"]}>
          {props.merges.map(({ id, survivorId, survivor, merged }) => (
            <li key={id}>
              <Link to={`/customers/${survivorId}`}>{say("duplicates.recentOne", { merged, survivor })}</Link>
              <UndoMergeButton mergeId={id} onUndone={() => props.onUndone(id)} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
