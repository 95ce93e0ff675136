import { Alert, Button } from "antd";
import { useState, type ReactElement, type ReactNode } from "react";
import { Link } from "react-router";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { AddressFilter } from "../../../ui/use-address-filter.ts";
import { DecisionDialog, type Verdict } from "./DecisionDialog.tsx";
import { useResponseColumns } from "./response-columns.tsx";
import { useResponseQuery, type ResponseFilterName } from "./response-filter.ts";
import { useResponses, type BulkOutcome } from "./response-queries.ts";
import css from "./ResponseList.module.css";
import { ResponseFilters } from "./ResponseFilters.tsx";
import { useResponseWords } from "./response-words.ts";
import { useDecideMany } from "./use-decide.ts";

interface ResponseListProps extends AddressFilter<ResponseFilterName> {
  /** The survey all are of; null: of several. */
  readonly surveyId: string | null;
  /** What to say where there is no response at all. */
  readonly empty: ReactNode;
}

/** Responses with their filters; those chosen are decided on together. */
export function ResponseList(props: ResponseListProps): ReactElement {
  const { filter, surveyId, clear } = props;
  const say = useResponseWords();
  const mayJudge = useMay("mayJudgeResponses");
  const own = surveyId === null ? filter : { ...filter, surveyId };
  const query = useResponseQuery(own);
  const list = useResponses(query);
  const columns = useResponseColumns(surveyId === null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const isNarrowed = Object.keys(filter).length > 0;
  const isEmpty = !isNarrowed && list.state === "ready" && list.rows.length === 0;
  return (
    <>
      {!isEmpty && <ResponseFilters {...props} />}
      {mayJudge && <BulkBar selected={selected} onChange={setSelected} />}
      <DataTable
        label={say("list.label")}
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        rowName={(row) => say("list.select", { at: row.answeredAt.slice(0, 16).replace("T", " ") })}
        href={(row) => `/responses/${row.id}`}
        {...(mayJudge && { selection: { selected, onChange: setSelected } })}
        empty={isNarrowed ? <NoMatch onClear={clear} /> : props.empty}
      />
    </>
  );
}

function NoMatch(props: { readonly onClear: () => void }): ReactElement {
  const say = useResponseWords();
  return (
    <div className="hy-card">
      <EmptyState
        icon="search"
        title={say("list.noMatchTitle")}
        action={<Button onClick={props.onClear}>{say("list.clear")}</Button>}
      >
        {say("list.noMatchText")}
      </EmptyState>
    </div>
  );
}

interface BulkBarProps {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
}

/** What to do with the chosen responses, and what could not be done. */
function BulkBar({ selected, onChange }: BulkBarProps): ReactElement | null {
  const say = useResponseWords();
  const decideMany = useDecideMany();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [refused, setRefused] = useState<BulkOutcome["refused"]>([]);
  const decide = async (wanted: Verdict, reason: string): Promise<void> => {
    const outcome = await decideMany([...selected], wanted, reason);
    setVerdict(null);
    setRefused(outcome.refused);
    // The refused ones stay chosen, to be tried again.
    onChange(new Set(outcome.refused.map(({ id }) => id)));
    if (outcome.decided.length > 0) toast(say("decision.done", { count: outcome.decided.length }));
  };
  return (
    <>
      {refused.length > 0 && <Refused refused={refused} onClose={() => setRefused([])} />}
      {selected.size > 0 && (
        <div className={css["bulk"]} role="region" aria-label={say("list.chosen", { count: selected.size })}>
          <span role="status">{say("list.chosen", { count: selected.size })}</span>
          <Button onClick={() => setVerdict("included")}>{say("decision.include")}</Button>
          <Button danger onClick={() => setVerdict("excluded")}>
            {say("decision.exclude")}
          </Button>
          <Button type="link" onClick={() => onChange(new Set())}>
            {say("list.unchoose")}
          </Button>
        </div>
      )}
      <DecisionDialog
        verdict={verdict}
        count={selected.size}
        onClose={() => setVerdict(null)}
        onDecide={decide}
      />
    </>
  );
}

const REFUSALS = ["not-found", "conflict-response-not-checked"] as const;

function Refused(props: {
  readonly refused: BulkOutcome["refused"];
  readonly onClose: () => void;
}): ReactElement {
  const say = useResponseWords();
  return (
    <Alert
      type="warning"
      showIcon
      closable={{ onClose: props.onClose, "aria-label": say("decision.close") }}
      style={{ marginBottom: 12 }}
      title={say("decision.refusedTitle", { count: props.refused.length })}
      description={
        <ul className={css["refused"]}>
          {props.refused.map(({ id, code }) => {
            const known = REFUSALS.find((one) => one === code);
            return (
              <li key={id}>
                <Link to={`/responses/${id}`}>{say("decision.open")}</Link>{" "}
                {known ? say(`decision.refused.${known}`) : code}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
