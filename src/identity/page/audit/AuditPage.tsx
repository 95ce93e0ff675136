import { Button } from "antd";
import { use, type ReactElement } from "react";
import type { AuditEntry, listAuditEntries } from "../../contract/audit-entry.ts";
import { addressOf, request } from "../../../ui/api-client.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText, ZoneContext } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useList } from "../../../ui/use-list.ts";
import { useAuditWords } from "../identity-words.ts";
import { Chip } from "../parts/Chip.tsx";
import { useAddressState } from "../parts/use-address-state.ts";
import { AuditEntryText } from "./AuditEntryText.tsx";
import { AuditFilters, readAuditFilter } from "./AuditFilters.tsx";
import { dayAfter, dayStart } from "./day-start.ts";

/** Who did what to which record. */
export function AuditPage(): ReactElement {
  const say = useAuditWords();
  const zone = use(ZoneContext);
  const { get, set } = useAddressState();
  const filter = readAuditFilter(get);
  const { from, to, ...rest } = filter;
  const query = {
    ...rest,
    from: from === undefined ? undefined : dayStart(from, zone),
    to: to === undefined ? undefined : dayStart(dayAfter(to), zone),
  };
  const list = useList(["audit-entries", query], (cursor, signal) =>
    request<typeof listAuditEntries>({
      method: "get",
      path: "/api/v1/audit-entries",
      query: { ...query, cursor },
      signal,
    }),
  );
  const download = (
    <Button
      href={addressOf({ path: "/api/v1/audit-entries/export", query })}
      download
      title={say("exportNote")}
      icon={<Icon name="download" size={16} />}
    >
      {say("export")}
    </Button>
  );
  return (
    <>
      <PageHeader title={say("title")} note={say("note")} actions={download} />
      <AuditFilters filter={filter} onChange={set} />
      <DataTable
        label={say("list")}
        list={list}
        rowKey={(entry) => entry.id}
        empty={
          <EmptyState icon="history" title={say("none")}>
            {say("noneHint")}
          </EmptyState>
        }
        columns={useColumns((entry) => set({ record: entry.recordId }))}
      />
    </>
  );
}

function useColumns(onRecord: (entry: AuditEntry) => void): readonly DataColumn<AuditEntry>[] {
  const say = useAuditWords();
  return [
    {
      key: "what",
      title: say("what"),
      render: (entry) => <AuditEntryText entry={entry} onRecord={() => onRecord(entry)} />,
    },
    { key: "who", title: say("who"), width: "190px", render: (entry) => <Actor entry={entry} /> },
    { key: "when", title: say("when"), width: "170px", render: ({ at }) => <InstantText instant={at} /> },
  ];
}

function Actor(props: { readonly entry: AuditEntry }): ReactElement {
  const say = useAuditWords();
  const { actorKind, actorName } = props.entry;
  if (actorKind === "user") return <>{actorName}</>;
  if (actorKind === "system") return <Chip>{say("bySystem")}</Chip>;
  return (
    <>
      {actorName} <Chip>{say("byKey")}</Chip>
    </>
  );
}
