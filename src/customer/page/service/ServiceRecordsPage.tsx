import { Button } from "antd";
import { useMemo, type ReactElement } from "react";
import { addressOf, request } from "../../../ui/api-client.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { DateText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useList } from "../../../ui/use-list.ts";
import type { listServiceRecordsRoute, ServiceRecord } from "../../contract/service-record.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { amountText } from "../parts/amount-text.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { readServiceFilter, SERVICE_FILTERS } from "./service-filter.ts";
import { ServiceFilters } from "./ServiceFilters.tsx";

/** What was done for customers, latest first. */
export function ServiceRecordsPage(): ReactElement {
  const say = useCustomerWords();
  const { filter, set, clear } = useAddressFilter(SERVICE_FILTERS);
  const query = readServiceFilter(filter);
  const narrowed = Object.keys(query).length > 0;
  const list = useList(["service-records", "list", query], (cursor, signal) =>
    request<typeof listServiceRecordsRoute>({
      method: "get",
      path: "/api/v1/service-records",
      query: { ...query, cursor },
      signal,
    }),
  );
  const isEmpty = !narrowed && list.state === "ready" && list.rows.length === 0;
  return (
    <>
      <PageHeader title={say("service.title")} actions={!isEmpty && <Actions query={query} />} />
      {!isEmpty && <ServiceFilters filter={filter} set={set} clear={clear} />}
      <DataTable
        label={say("service.label")}
        columns={useColumns()}
        list={list}
        rowKey={(row) => row.id}
        href={(row) => `/service-records/${row.id}`}
        empty={<Nothing narrowed={narrowed} onClear={clear} />}
      />
    </>
  );
}

function useColumns(): readonly DataColumn<ServiceRecord>[] {
  const say = useCustomerWords();
  const { word } = useCodeWords();
  return useMemo(
    () => [
      { key: "customer", title: say("service.customer"), render: (row) => row.customerName },
      {
        key: "servedOn",
        title: say("service.servedOn"),
        render: (row) => <DateText date={row.servedOn} />,
        width: "120px",
      },
      {
        key: "kind",
        title: say("service.kind"),
        render: (row) => <Chip tone={row.kind === "complaint" ? "accent" : "plain"}>{word(row.kind)}</Chip>,
        width: "96px",
      },
      { key: "product", title: say("service.product"), render: (row) => row.product ?? DASH },
      { key: "staff", title: say("service.staff"), priority: 2, render: (row) => row.staffName ?? DASH },
      {
        key: "department",
        title: say("service.department"),
        priority: 2,
        render: (row) => row.departmentName ?? DASH,
      },
      {
        key: "order",
        title: say("service.orderNumber"),
        priority: 3,
        render: (row) => row.orderNumber ?? DASH,
      },
      {
        key: "amount",
        title: say("service.amount"),
        priority: 3,
        align: "end",
        render: (row) => (row.amount === null ? DASH : amountText(row.amount)),
      },
    ],
    [say, word],
  );
}

const DASH = <span className="hy-third">—</span>;

function Actions(props: { readonly query: object }): ReactElement {
  const mayExport = useMay("mayExportCustomers");
  const addressFor = (format: string): string =>
    addressOf({ path: "/api/v1/service-records/export", query: { ...props.query, format } });
  return (
    <>
      {mayExport && <ExportMenu addressFor={addressFor} />}
      <Beginnings />
    </>
  );
}

/** How service records come in. */
function Beginnings(): ReactElement {
  const say = useCustomerWords();
  const mayImport = useMay("mayImport");
  const mayEdit = useMay("mayEditCustomers");
  return (
    <>
      {mayImport && <LinkButton to="/imports?subject=service-records">{say("service.import")}</LinkButton>}
      {mayEdit && (
        <LinkButton to="/service-records/new" type="primary">
          {say("service.create")}
        </LinkButton>
      )}
    </>
  );
}

function Nothing(props: { readonly narrowed: boolean; readonly onClear: () => void }): ReactElement {
  const say = useCustomerWords();
  const mayBegin = [useMay("mayImport"), useMay("mayEditCustomers")].includes(true);
  const action = props.narrowed ? (
    <Button onClick={props.onClear}>{say("common.clear")}</Button>
  ) : (
    <Beginnings />
  );
  return (
    <div className="hy-card">
      <EmptyState
        icon={props.narrowed ? "search" : "services"}
        title={say(props.narrowed ? "service.noMatchTitle" : "service.emptyTitle")}
        action={action}
      >
        {say(props.narrowed ? "service.noMatchText" : mayBegin ? "service.emptyText" : "service.emptyAsk")}
      </EmptyState>
    </div>
  );
}
