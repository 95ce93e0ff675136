import { Button } from "antd";
import { use, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { inZone } from "../../../ui/date-format.ts";
import { DateText, ZoneContext } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useList } from "../../../ui/use-list.ts";
import type { Customer } from "../../contract/customer.ts";
import type { readTimelineRoute, TimelineEntry } from "../../contract/timeline.ts";
import { useCustomerWords } from "../customer-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import css from "./Timeline.module.css";
import { TimelineItem } from "./TimelineItem.tsx";

/** Everything that happened with the customer, by day, newest first. */
export function Timeline(props: { readonly customer: Customer }): ReactElement {
  const { id } = props.customer;
  const say = useCustomerWords();
  const zone = use(ZoneContext);
  const list = useList(["customers", id, "timeline"], (cursor, signal) =>
    request<typeof readTimelineRoute>({
      method: "get",
      path: "/api/v1/customers/{id}/timeline",
      params: { id },
      query: { cursor },
      signal,
    }),
  );
  return (
    <Panel title={say("record.timeline")}>
      {list.state === "loading" && <LoadingState />}
      {list.state === "failed" && <ErrorState error={list.error} onRetry={list.retry} />}
      {list.state === "ready" && list.rows.length === 0 && <p className="hy-third">{say("timeline.none")}</p>}
      {byDay(list.rows, zone).map(([day, entries]) => (
        <section key={day} className={css["day"]}>
          <h3>
            <DateText date={day} />
          </h3>
          <ol className={css["entries"]}>
            {entries.map((entry) => (
              <TimelineItem key={entry.id} entry={entry} customer={props.customer} />
            ))}
          </ol>
        </section>
      ))}
      {list.hasMore && (
        <Button loading={list.loadingMore} onClick={list.loadMore}>
          {say("timeline.more")}
        </Button>
      )}
    </Panel>
  );
}

/** Entries of one day in the organization's zone stand together; the order stays. */
function byDay(
  entries: readonly TimelineEntry[],
  zone: string,
): readonly (readonly [string, readonly TimelineEntry[]])[] {
  return [...Map.groupBy(entries, ({ at }) => inZone(at, zone).date)];
}
