import { Button } from "antd";
import { use, type ReactElement } from "react";
import type { listAuditEntries } from "../../contract/audit-entry.ts";
import { addressOf, request } from "../../../ui/api-client.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useList } from "../../../ui/use-list.ts";
import { useAuditWords } from "../identity-words.ts";
import { useAddressState } from "../parts/use-address-state.ts";
import { AuditList } from "./AuditList.tsx";
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
      <AuditList list={list} onRecord={(entry) => set({ type: entry.recordType, record: entry.recordId })} />
    </>
  );
}
