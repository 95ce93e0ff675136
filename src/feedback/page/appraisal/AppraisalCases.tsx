import { Button, Segmented } from "antd";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useList } from "../../../ui/use-list.ts";
import type {
  AppraisalCase,
  listAppraisalCasesRoute,
  previewAppraisalCasesRoute,
} from "../../contract/feedback-appraisal.ts";
import {
  APPRAISAL_FIGURES,
  APPRAISAL_GROUPS,
  type AppraisalFigure,
  type AppraisalGroup,
} from "../../domain/appraisal/appraisal-figure.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { useLifeWords } from "../feedback-words.ts";
import css from "./Appraisal.module.css";
import type { Sheet } from "./appraisal-queries.ts";
import { useAppraisalWords } from "./appraisal-words.ts";

const FILTERS = ["figure", "group", "key", "hit"] as const;
const WHOLE: ReadonlySet<AppraisalFigure> = new Set(["closed", "score"]);

interface Opened {
  readonly figure: AppraisalFigure;
  readonly group: AppraisalGroup;
  readonly key: string;
  readonly hit: boolean | null;
}

/** The cases behind the number that the address names. */
export function AppraisalCases({ sheet }: { readonly sheet: Sheet }): ReactElement | null {
  const say = useAppraisalWords();
  const { filter, set } = useAddressFilter(FILTERS);
  const figure = APPRAISAL_FIGURES.find((one) => one === filter.figure);
  const group = APPRAISAL_GROUPS.find((one) => one === filter.group) ?? "all";
  if (figure === undefined || !sheet.mayOpenCases) return null;
  const { key = "" } = filter;
  const hit = filter.hit === undefined ? null : filter.hit === "true";
  return (
    <Dialog
      open
      shape="end"
      title={say("cases.title", {
        name: nameOf(sheet, group, key) ?? say("sheet.all"),
        column: say(`sheet.columns.${figure}`),
      })}
      onClose={() => set({ figure: null, group: null, key: null, hit: null })}
    >
      <div className={css["page"]}>
        <p className="hy-third">{say(sheet.version === null ? "cases.live" : "cases.frozen")}</p>
        {!WHOLE.has(figure) && (
          <HitChoice
            figure={figure}
            hit={hit}
            onChange={(to) => set({ hit: to === null ? null : String(to) })}
          />
        )}
        <Cases sheet={sheet} opened={{ figure, group, key, hit }} />
      </div>
    </Dialog>
  );
}

function nameOf(sheet: Sheet, group: AppraisalGroup, key: string): string | undefined {
  const groups = {
    all: [],
    department: sheet.departments,
    person: sheet.people,
    outlet: sheet.outlets,
    provider: sheet.providers,
    technician: sheet.technicians,
  }[group];
  return groups.find((one) => one.key === key)?.name;
}

interface HitChoiceProps {
  readonly figure: AppraisalFigure;
  readonly hit: boolean | null;
  readonly onChange: (hit: boolean | null) => void;
}

function HitChoice({ figure, hit, onChange }: HitChoiceProps): ReactElement {
  const say = useAppraisalWords();
  const words = useHitWords(figure);
  return (
    <div>
      <Segmented
        aria-label={say("cases.counts")}
        value={hit === null ? "all" : String(hit)}
        onChange={(to) => onChange(to === "all" ? null : to === "true")}
        options={[
          { value: "all", label: say("cases.all") },
          { value: "true", label: words.yes },
          { value: "false", label: words.no },
        ]}
      />
    </div>
  );
}

function useHitWords(figure: AppraisalFigure): { readonly yes: string; readonly no: string } {
  const say = useAppraisalWords();
  if (figure === "closed" || figure === "score")
    return { yes: say("cases.hit.yes"), no: say("cases.hit.no") };
  return { yes: say(`cases.names.${figure}.yes`), no: say(`cases.names.${figure}.no`) };
}

function Cases({ sheet, opened }: { readonly sheet: Sheet; readonly opened: Opened }): ReactElement {
  const say = useAppraisalWords();
  const ui = useUiWords();
  const { hit, ...asked } = opened;
  const id = sheet.version?.id ?? null;
  const list = useList(["feedback", "appraisals", "cases", sheet.month, id, opened], (cursor, signal) => {
    const query = {
      ...asked,
      ...(hit !== null && { hit: String(hit) }),
      limit: 50,
      ...(cursor !== undefined && { cursor }),
    };
    return id === null
      ? request<typeof previewAppraisalCasesRoute>({
          method: "get",
          path: "/api/v1/feedback-appraisals/preview/cases",
          query: { ...query, month: sheet.month },
          signal,
        })
      : request<typeof listAppraisalCasesRoute>({
          method: "get",
          path: "/api/v1/feedback-appraisals/{id}/cases",
          params: { id },
          query,
          signal,
        });
  });
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0)
    return (
      <EmptyState icon="feedback" title={say("cases.none")}>
        {say("cases.noneText")}
      </EmptyState>
    );
  return (
    <>
      <ul className={css["cases"]}>
        {list.rows.map((row) => (
          <CaseLine key={row.feedbackId} row={row} figure={opened.figure} />
        ))}
      </ul>
      {list.hasMore && (
        <Button loading={list.loadingMore} onClick={list.loadMore}>
          {ui("loadMore")}
        </Button>
      )}
    </>
  );
}

function CaseLine(props: { readonly row: AppraisalCase; readonly figure: AppraisalFigure }): ReactElement {
  const { row, figure } = props;
  const say = useAppraisalWords();
  const life = useLifeWords();
  const words = useHitWords(figure);
  const value = row.value === null ? null : Math.round(row.value);
  return (
    <li>
      <p className={css["line"]}>
        <Link to={`/feedback/${row.feedbackId}`}>{row.number}</Link>
        {!WHOLE.has(figure) && <Chip tone={row.hit ? "good" : "warn"}>{row.hit ? words.yes : words.no}</Chip>}
        {value !== null && (
          <span>{say(figure === "score" ? "cases.grade" : "cases.percent", { value })}</span>
        )}
      </p>
      <p className="hy-third">
        {[row.product, ...row.clocks.map((clock) => life(`clocks.${clock}`))]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      <p className="hy-third">
        {say("cases.received")} <InstantText instant={row.receivedAt} dateOnly />
        {row.closedAt !== null && (
          <>
            {" · "}
            {say("cases.closedAt")} <InstantText instant={row.closedAt} dateOnly />
          </>
        )}
      </p>
    </li>
  );
}
