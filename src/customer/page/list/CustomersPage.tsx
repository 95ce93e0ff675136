import { Button } from "antd";
import type { ReactElement } from "react";
import { addressOf, request } from "../../../ui/api-client.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useList } from "../../../ui/use-list.ts";
import type { listCustomersRoute } from "../../contract/customer.ts";
import { useCustomerWords } from "../customer-words.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { useCustomerColumns } from "./customer-columns.tsx";
import { CustomerFilters } from "./CustomerFilters.tsx";
import { CUSTOMER_FILTERS, readCustomerFilter } from "./customer-filter.ts";
import { useCustomerCount } from "./use-customer-count.ts";

/** All customers, narrowed by what the address says. */
export function CustomersPage(): ReactElement {
  const say = useCustomerWords();
  const { filter, set, clear } = useAddressFilter(CUSTOMER_FILTERS);
  const { sort, ...query } = readCustomerFilter(filter);
  const narrowed = Object.keys(query).length > 0;
  const count = useCustomerCount(query);
  const list = useList(["customers", "list", query, sort], (cursor, signal) =>
    request<typeof listCustomersRoute>({
      method: "get",
      path: "/api/v1/customers",
      query: { ...query, sort, cursor },
      signal,
    }),
  );
  const columns = useCustomerColumns();
  const isEmpty = !narrowed && list.state === "ready" && list.rows.length === 0;
  const note = count === null || isEmpty ? null : say(narrowed ? "list.count" : "list.countAll", { count });
  return (
    <>
      <PageHeader
        title={say("list.title")}
        note={<span role="status">{note}</span>}
        actions={!isEmpty && <Actions query={query} />}
      />
      {!isEmpty && <CustomerFilters filter={filter} set={set} clear={clear} rows={list.rows} />}
      <DataTable
        label={say("list.label")}
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        href={(row) => `/customers/${row.id}`}
        empty={narrowed ? <NoMatch onClear={clear} /> : <NoCustomers />}
      />
    </>
  );
}

function Actions(props: { readonly query: object }): ReactElement {
  const mayExport = useMay("mayExportCustomers");
  const addressFor = (format: string): string =>
    addressOf({ path: "/api/v1/customers/export", query: { ...props.query, format } });
  return (
    <>
      {mayExport && <ExportMenu addressFor={addressFor} />}
      <Beginnings />
    </>
  );
}

/** How customers come in. */
function Beginnings(): ReactElement {
  const say = useCustomerWords();
  const mayImport = useMay("mayImport");
  const mayEdit = useMay("mayEditCustomers");
  return (
    <>
      {mayImport && <LinkButton to="/imports?subject=customers">{say("list.import")}</LinkButton>}
      {mayEdit && (
        <LinkButton to="/customers/new" type="primary">
          {say("list.create")}
        </LinkButton>
      )}
    </>
  );
}

function NoMatch(props: { readonly onClear: () => void }): ReactElement {
  const say = useCustomerWords();
  const action = <Button onClick={props.onClear}>{say("common.clear")}</Button>;
  return (
    <div className="hy-card">
      <EmptyState icon="search" title={say("list.noMatchTitle")} action={action}>
        {say("list.noMatchText")}
      </EmptyState>
    </div>
  );
}

function NoCustomers(): ReactElement {
  const say = useCustomerWords();
  const mayImport = useMay("mayImport");
  const mayEdit = useMay("mayEditCustomers");
  return (
    <div className="hy-card">
      <EmptyState icon="customers" title={say("list.emptyTitle")} action={<Beginnings />}>
        <p>{mayEdit || mayImport ? say("list.emptyText") : say("list.emptyAsk")}</p>
        {mayImport && <p className="hy-third">{say("list.sample")}</p>}
      </EmptyState>
    </div>
  );
}
