import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useMay } from "../../../ui/reader.ts";
import type { Customer } from "../../contract/customer.ts";
import type { listServiceRecordsRoute, ServiceRecord } from "../../contract/service-record.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import css from "./ServicesPanel.module.css";

const SHOWN = 5;

/** The latest services, and the way to all of them. */
export function ServicesPanel(props: {
  readonly customer: Customer;
  readonly readOnly: boolean;
}): ReactElement {
  const customerId = props.customer.id;
  const say = useCustomerWords();
  const mayEdit = useMay("mayEditCustomers") && !props.readOnly;
  const records = useQuery({
    queryKey: ["service-records", "of-customer", customerId],
    queryFn: ({ signal }) =>
      request<typeof listServiceRecordsRoute>({
        method: "get",
        path: "/api/v1/service-records",
        query: { customerId, limit: SHOWN },
        signal,
      }),
  });
  const add = mayEdit && (
    <LinkButton to={`/service-records/new?customerId=${customerId}`} size="small">
      {say("record.addService")}
    </LinkButton>
  );
  return (
    <Panel title={say("record.services")} actions={add}>
      {records.isError && <ErrorState error={records.error} onRetry={() => void records.refetch()} />}
      {records.data?.items.length === 0 && <p className="hy-third">{say("record.servicesNone")}</p>}
      <ul className={css["list"]}>
        {records.data?.items.map((record) => (
          <Item key={record.id} record={record} />
        ))}
      </ul>
      {records.data?.nextCursor && (
        <Link to={`/service-records?customerId=${customerId}`}>{say("record.servicesAll")}</Link>
      )}
    </Panel>
  );
}

function Item(props: { readonly record: ServiceRecord }): ReactElement {
  const { word } = useCodeWords();
  const { id, kind, product, servedOn, staffName } = props.record;
  return (
    <li>
      <Link to={`/service-records/${id}`}>
        {word(kind)}
        {product !== null && ` · ${product}`}
      </Link>
      <span className={css["small"]}>
        <DateText date={servedOn} />
        {staffName !== null && ` · ${staffName}`}
      </span>
    </li>
  );
}
