import { Button, Segmented } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useList } from "../../../ui/use-list.ts";
import type { listFeedbackRoute } from "../../contract/feedback.ts";
import { TYPICAL_KINDS, type TypicalKind } from "../../domain/typical/typical-kind.ts";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { useInboxWords } from "../feedback-words.ts";
import { StoryForm } from "./StoryForm.tsx";
import { TypicalCase } from "./TypicalCase.tsx";
import css from "./TypicalCases.module.css";

const FILTERS = ["kind"] as const;

/** Cases to learn from, each with its story. */
export function TypicalCasesPage(): ReactElement {
  const say = useExtraWords();
  const inbox = useInboxWords();
  const { filter, set } = useAddressFilter(FILTERS);
  const kind = TYPICAL_KINDS.find((one) => one === filter.kind) ?? "excellent";
  const [writing, setWriting] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={say("typical.title")} note={say("typical.note")} />
      <div className={css["page"]}>
        <div className={css["kinds"]}>
          <Segmented
            aria-label={say("typical.kind")}
            value={kind}
            onChange={(chosen) => set({ kind: chosen })}
            options={TYPICAL_KINDS.map((value) => ({ value, label: inbox(`codes.typical.${value}`) }))}
          />
        </div>
        <Cases key={kind} kind={kind} onWrite={setWriting} />
      </div>
      {writing !== null && <StoryForm feedbackId={writing} onClose={() => setWriting(null)} />}
    </>
  );
}

interface CasesProps {
  readonly kind: TypicalKind;
  readonly onWrite: (id: string) => void;
}

function Cases({ kind, onWrite }: CasesProps): ReactElement {
  const say = useExtraWords();
  const list = useList(["feedback", "list", { typical: kind }], (cursor, signal) =>
    request<typeof listFeedbackRoute>({
      method: "get",
      path: "/api/v1/feedback",
      query: { typical: kind, limit: 20, ...(cursor !== undefined && { cursor }) },
      signal,
    }),
  );
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0)
    return (
      <div className="hy-card">
        <EmptyState icon="feedback" title={say("typical.noneTitle")}>
          {say("typical.noneText")}
        </EmptyState>
      </div>
    );
  return (
    <>
      {list.rows.map((row) => (
        <TypicalCase key={row.id} feedback={row} onWrite={() => onWrite(row.id)} />
      ))}
      {list.hasMore && (
        <Button loading={list.loadingMore} onClick={list.loadMore}>
          {say("typical.more")}
        </Button>
      )}
    </>
  );
}
