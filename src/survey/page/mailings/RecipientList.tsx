import { Select } from "antd";
import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import { useList } from "../../../ui/use-list.ts";
import type { listRecipientsRoute, Mailing, MailingRecipient } from "../../contract/survey-mailing.ts";
import { RECIPIENT_STATES, type RecipientState } from "../../domain/mailing/mailing.ts";
import css from "./MailingDetail.module.css";
import type { MailingPlace } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";
import { RecipientStateText } from "./RecipientStateText.tsx";
import { ResendButton } from "./ResendButton.tsx";

interface RecipientListProps {
  readonly place: MailingPlace;
  readonly mailing: Mailing;
  readonly mayEdit: boolean;
}

/** Every customer of a mailing, and what became of it. */
export function RecipientList({ place, mailing, mayEdit }: RecipientListProps): ReactElement {
  const say = useMailingWords();
  const [state, setState] = useState<RecipientState | "all">("all");
  const { surveyId, mailingId } = place;
  const { counts } = mailing;
  // New figures mean new states.
  const list = useList(["mailings", surveyId, mailingId, "recipients", state, counts], (cursor, signal) =>
    request<typeof listRecipientsRoute>({
      method: "get",
      path: "/api/v1/surveys/{id}/mailings/{mailingId}/recipients",
      params: { id: surveyId, mailingId },
      query: { cursor, ...(state !== "all" && { state }) },
      signal,
    }),
  );
  const maySend = mayEdit && mailing.mailConfigured && !["draft", "stopped"].includes(mailing.status);
  return (
    <>
      <Select
        className={css["filter"] ?? ""}
        aria-label={say("detail.filter")}
        value={state}
        onChange={setState}
        options={[
          { value: "all" as const, label: say("detail.all") },
          ...RECIPIENT_STATES.map((value) => ({ value, label: say(`states.${value}`) })),
        ]}
      />
      <DataTable<MailingRecipient>
        label={say("detail.recipients")}
        list={list}
        rowKey={(row) => row.customerId}
        rowName={(row) => row.name}
        empty={<EmptyState icon="customers" title={say("detail.emptyList")} />}
        columns={[
          {
            key: "name",
            title: say("check.customer"),
            render: (row) => <Link to={`/customers/${row.customerId}`}>{row.name}</Link>,
          },
          { key: "state", title: say("detail.state"), render: (row) => <RecipientStateText row={row} /> },
          {
            key: "address",
            title: say("check.address"),
            priority: 2,
            render: (row) => (row.address === null ? "–" : <MaskedText value={row.address} />),
          },
          {
            key: "last",
            title: say("detail.lastMail"),
            priority: 2,
            width: "150px",
            render: (row) => (row.lastMailAt === null ? "–" : <InstantText instant={row.lastMailAt} />),
          },
          {
            key: "reminded",
            title: say("detail.reminded"),
            priority: 3,
            width: "90px",
            render: (row) =>
              row.reminded === 0 ? "–" : say("detail.remindedTimes", { count: row.reminded }),
          },
          ...(maySend ? [actColumn({ place, mailing, title: say("detail.resend") })] : []),
        ]}
      />
    </>
  );
}

function actColumn({
  title,
  ...of
}: Omit<RecipientListProps, "mayEdit"> & { readonly title: string }): DataColumn<MailingRecipient> {
  return {
    key: "act",
    title,
    width: "110px",
    align: "end",
    render: (row) => (canResend(row) ? <ResendButton {...of} row={row} /> : null),
  };
}

function canResend({ state, refusal }: MailingRecipient): boolean {
  const refused = refusal === "consent-withdrawn" || refusal === "do-not-contact";
  return !refused && ["delivered", "failed", "skipped"].includes(state);
}
