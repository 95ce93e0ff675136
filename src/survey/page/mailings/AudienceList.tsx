import { Select } from "antd";
import { useState, type ReactElement } from "react";
import { request, type Answer } from "../../../ui/api-client.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import { useList } from "../../../ui/use-list.ts";
import type { listAudienceRoute } from "../../contract/survey-mailing.ts";
import type { MailingRefusal } from "../../domain/mailing/mailing.ts";
import css from "./CheckStep.module.css";
import type { MailingCheck, MailingPlace } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";
import { RefusalText } from "./RefusalText.tsx";

type Judged = Answer<typeof listAudienceRoute>["items"][number];
type Outcome = "all" | "receives" | "refused" | MailingRefusal;

interface AudienceListProps {
  readonly place: MailingPlace;
  readonly revision: number;
  readonly check: MailingCheck;
}

/** The customers chosen by name, those who get no mail first. */
export function AudienceList({ place, revision, check }: AudienceListProps): ReactElement {
  const say = useMailingWords();
  const [outcome, setOutcome] = useState<Outcome>(check.refusals.length > 0 ? "refused" : "all");
  const { surveyId, mailingId } = place;
  const list = useList(
    ["mailings", surveyId, mailingId, "audience", revision, check.capDays, outcome],
    (cursor, signal) =>
      request<typeof listAudienceRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/mailings/{mailingId}/audience",
        params: { id: surveyId, mailingId },
        query: { outcome, cursor },
        signal,
      }),
  );
  const choices = [
    { value: "all" as const, label: `${say("check.all")} ${check.chosen}` },
    { value: "receives" as const, label: `${say("check.willReceive")} ${check.receives}` },
    { value: "refused" as const, label: `${say("check.willNot")} ${check.chosen - check.receives}` },
    ...check.refusals.map(({ reason, count }) => ({
      value: reason,
      label: `${say("check.willNot")} · ${say(`refusals.${reason}`)} ${count}`,
    })),
  ];
  return (
    <>
      <h3 className={css["part"]}>{say("check.list")}</h3>
      <Select<Outcome>
        className={css["filter"] ?? ""}
        popupMatchSelectWidth={false}
        aria-label={say("check.show")}
        value={outcome}
        onChange={setOutcome}
        options={choices}
      />
      <DataTable<Judged>
        label={say("check.list")}
        list={list}
        rowKey={(row) => row.customerId}
        empty={<EmptyState icon="customers" title={say("check.emptyList")} />}
        columns={[
          {
            key: "name",
            title: say("check.customer"),
            render: (row) => row.name ?? say("who.masked", { id: row.customerId.slice(-6) }),
          },
          {
            key: "result",
            title: say("check.result"),
            render: (row) => (row.refusal === null ? say("check.willReceive") : <RefusalText row={row} />),
          },
          {
            key: "address",
            title: say("check.address"),
            priority: 2,
            render: (row) => (row.address === null ? "–" : <MaskedText value={row.address} />),
          },
        ]}
      />
    </>
  );
}
