import type { ReactElement } from "react";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { listAtHand } from "../../../ui/use-list.ts";
import type { MailingSummary } from "../../contract/survey-mailing.ts";
import { CreateMailingButton } from "./CreateMailingButton.tsx";
import { useMailingWords } from "./mailing-words.ts";
import { MailingStatusChip } from "./MailingStatusChip.tsx";
import { responseRate } from "./response-rate.ts";

/** Mailings of a survey with their figures; each opens. */
export function MailingTable(props: {
  readonly surveyId: string;
  readonly rows: readonly MailingSummary[];
  readonly canEdit: boolean;
}): ReactElement {
  const say = useMailingWords();
  const { surveyId, rows, canEdit } = props;
  return (
    <DataTable
      label={say("section.title")}
      list={listAtHand(rows)}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      href={(row) => `/surveys/${surveyId}/mailings/${row.id}`}
      empty={
        <EmptyState
          icon="mail"
          title={say("section.empty")}
          action={canEdit && <CreateMailingButton surveyId={surveyId} />}
        >
          {say("section.emptyHint")}
        </EmptyState>
      }
      columns={[
        { key: "name", title: say("section.name"), render: (row) => row.name },
        {
          key: "status",
          title: say("section.status"),
          width: "110px",
          render: (row) => <MailingStatusChip status={row.status} />,
        },
        {
          key: "delivered",
          title: say("section.delivered"),
          align: "end",
          width: "90px",
          render: (row) => (row.status === "draft" ? "–" : row.counts.delivered),
        },
        {
          key: "answered",
          title: say("section.answered"),
          align: "end",
          width: "90px",
          render: (row) => (row.status === "draft" ? "–" : row.counts.answered),
        },
        {
          key: "rate",
          title: say("section.rate"),
          align: "end",
          width: "110px",
          priority: 2,
          render: (row) => responseRate(row.counts),
        },
        {
          key: "next",
          title: say("section.next"),
          align: "end",
          width: "170px",
          priority: 2,
          render: (row) => (row.nextMailAt ? <InstantText instant={row.nextMailAt} /> : "–"),
        },
        {
          key: "created",
          title: say("section.created"),
          align: "end",
          width: "170px",
          priority: 3,
          render: (row) => <InstantText instant={row.createdAt} />,
        },
      ]}
    />
  );
}
