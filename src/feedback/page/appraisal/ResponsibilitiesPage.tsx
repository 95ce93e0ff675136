import { Segmented } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { DataTable } from "../../../ui/DataTable.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useList } from "../../../ui/use-list.ts";
import type {
  listResponsibilitiesRoute,
  ResponsibilitySummary,
} from "../../contract/feedback-responsibility.ts";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { useDepartments } from "../feedback-queries.ts";
import { useInboxWords } from "../feedback-words.ts";
import css from "./Appraisal.module.css";
import { useAppraisalWords } from "./appraisal-words.ts";
import { SharesText } from "./DecisionView.tsx";
import { useResponsibilityCounts } from "./responsibility-queries.ts";
import { StandingChip } from "./StandingChip.tsx";

const FILTERS = ["list", "departmentId"] as const;
const LISTS = ["to_decide", "appealed", "mine", "appealable", "final"] as const;
type ListName = (typeof LISTS)[number];

/** Cases by where the decision on responsibility stands. */
export function ResponsibilitiesPage(): ReactElement {
  const say = useAppraisalWords();
  const decides = useMay("mayDecideResponsibility");
  const departments = useDepartments();
  const { filter, set } = useAddressFilter(FILTERS);
  const lists = LISTS.filter((one) => decides || one !== "to_decide");
  const list = lists.find((one) => one === filter.list) ?? (decides ? "to_decide" : "mine");
  return (
    <>
      <PageHeader title={say("responsibilities.title")} note={say("responsibilities.note")} />
      <div className={css["page"]}>
        <search className={css["bar"]}>
          <ListChoice lists={lists} value={list} onChange={(chosen) => set({ list: chosen })} />
          <label className={css["field"]}>
            <span>{say("responsibilities.department")}</span>
            <ChoiceInput
              none={say("responsibilities.allDepartments")}
              choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
              value={filter.departmentId ?? null}
              onChange={(departmentId) => set({ departmentId })}
            />
          </label>
        </search>
        <Cases list={list} departmentId={filter.departmentId} />
      </div>
    </>
  );
}

interface ListChoiceProps {
  readonly lists: readonly ListName[];
  readonly value: ListName;
  readonly onChange: (list: ListName) => void;
}

function ListChoice({ lists, value, onChange }: ListChoiceProps): ReactElement {
  const say = useAppraisalWords();
  const { data } = useResponsibilityCounts();
  const counts: Partial<Record<ListName, number>> = {
    to_decide: data?.toDecide ?? 0,
    appealed: data?.appealed ?? 0,
    mine: data?.mine ?? 0,
  };
  const labelOf = (list: ListName): string => {
    const [name, count] = [say(`responsibilities.lists.${list}`), counts[list] ?? 0];
    return count === 0 ? name : say("responsibilities.counted", { name, count });
  };
  return (
    <div className={css["choice"]}>
      <Segmented
        aria-label={say("responsibilities.list")}
        value={value}
        onChange={onChange}
        options={lists.map((list) => ({ value: list, label: labelOf(list) }))}
      />
    </div>
  );
}

function Cases(props: { readonly list: ListName; readonly departmentId: string | undefined }): ReactElement {
  const say = useAppraisalWords();
  const { list, departmentId } = props;
  const query = { list, ...(departmentId !== undefined && { departmentId }) };
  const rows = useList(["feedback", "responsibilities", query], (cursor, signal) =>
    request<typeof listResponsibilitiesRoute>({
      method: "get",
      path: "/api/v1/feedback-responsibilities",
      query: { ...query, limit: 50, ...(cursor !== undefined && { cursor }) },
      signal,
    }),
  );
  return (
    <DataTable
      label={say("responsibilities.title")}
      list={rows}
      rowKey={({ feedbackId }) => feedbackId}
      rowName={({ number }) => number}
      href={({ feedbackId }) => `/feedback/${feedbackId}`}
      columns={useColumns()}
      empty={
        <EmptyState icon="feedback" title={say("responsibilities.noneTitle")}>
          {say(`responsibilities.none.${list}`)}
        </EmptyState>
      }
    />
  );
}

function useColumns(): readonly DataColumn<ResponsibilitySummary>[] {
  const say = useAppraisalWords();
  const inbox = useInboxWords();
  return [
    { key: "number", title: say("responsibilities.number"), width: "180px", render: ({ number }) => number },
    {
      key: "what",
      title: say("responsibilities.what"),
      render: ({ product, problemType }) =>
        [product, inbox(`codes.type.${problemType}`)].filter((part) => part !== null).join(" · "),
    },
    {
      key: "who",
      title: say("responsibilities.who"),
      render: ({ kind, shares, departmentName }) =>
        kind === null ? (
          <span className="hy-third">{departmentName ?? say("kinds.none")}</span>
        ) : (
          <span className={css["line"]}>
            {say(`kinds.${kind}`)} <SharesText shares={shares} />
          </span>
        ),
    },
    {
      key: "when",
      title: say("responsibilities.when"),
      width: "190px",
      priority: 2,
      render: ({ standing, appealUntil, decidedAt, closedAt, receivedAt }) =>
        standing === "decided" && appealUntil !== null ? (
          <span>
            {say("responsibilities.until")} <InstantText instant={appealUntil} />
          </span>
        ) : (
          <InstantText instant={decidedAt ?? closedAt ?? receivedAt} />
        ),
    },
    {
      key: "standing",
      title: say("responsibilities.standing"),
      width: "120px",
      render: ({ standing }) => <StandingChip standing={standing} />,
    },
  ];
}
