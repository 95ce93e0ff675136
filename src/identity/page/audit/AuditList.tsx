import type { ReactElement } from "react";
import type { AuditEntry } from "../../contract/audit-entry.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import type { List } from "../../../ui/use-list.ts";
import { useAuditWords } from "../identity-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { AuditEntryText } from "./AuditEntryText.tsx";

interface AuditListProps {
  readonly list: List<AuditEntry>;
  /** Shows only the actions on the entry's record. */
  readonly onRecord: (entry: AuditEntry) => void;
}

/** Actions, newest first; each opens to its details. */
export function AuditList(props: AuditListProps): ReactElement {
  const say = useAuditWords();
  return (
    <DataTable
      label={say("list")}
      list={props.list}
      rowKey={(entry) => entry.id}
      empty={
        <EmptyState icon="history" title={say("none")}>
          {say("noneHint")}
        </EmptyState>
      }
      columns={useColumns(props.onRecord)}
    />
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
    {
      key: "who",
      title: say("who"),
      width: "190px",
      render: (entry) => (
        <span>
          <Actor entry={entry} />
        </span>
      ),
    },
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
