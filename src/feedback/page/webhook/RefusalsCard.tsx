import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import { useList } from "../../../ui/use-list.ts";
import type {
  dropRefusalRoute,
  listRefusalsRoute,
  replayRefusalsRoute,
  Webhook,
} from "../../contract/webhook/webhook.ts";
import { Panel } from "../../../ui/Panel.tsx";
import type { Refusal } from "./webhook-queries.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";

/** What was refused and waits to be taken again. */
export function RefusalsCard({ webhook }: { readonly webhook: Webhook }): ReactElement {
  const say = useWebhookWords();
  const { id } = webhook;
  const list = useList(["webhooks", id, "refusals"], (cursor, signal) =>
    request<typeof listRefusalsRoute>({
      method: "get",
      path: "/api/v1/webhooks/{id}/refusals",
      params: { id },
      query: { limit: 20, cursor },
      signal,
    }),
  );
  const { replay, busy } = useReplay(id);
  const { rows } = list;
  return (
    <Panel
      title={say("refusals.title")}
      note={say("refusals.note")}
      actions={
        rows.length > 1 && (
          <Button size="small" loading={busy} onClick={() => replay(null)}>
            {say("refusals.againAll")}
          </Button>
        )
      }
    >
      {list.state === "loading" && <LoadingState />}
      {list.state === "failed" && <ErrorState error={list.error} onRetry={list.retry} />}
      {list.state === "ready" && rows.length === 0 && <p className="hy-third">{say("refusals.none")}</p>}
      <ul className={css["items"]}>
        {rows.map((refusal) => (
          <RefusalItem key={refusal.id} webhookId={id} refusal={refusal} busy={busy} onAgain={replay} />
        ))}
      </ul>
      {list.hasMore && (
        <Button loading={list.loadingMore} onClick={list.loadMore}>
          {say("refusals.more")}
        </Button>
      )}
    </Panel>
  );
}

interface Replay {
  /** Takes these again, or the oldest. */
  readonly replay: (refusalIds: readonly string[] | null) => void;
  readonly busy: boolean;
}

function useReplay(id: string): Replay {
  const say = useWebhookWords();
  const textOf = useProblemText();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const replay = (refusalIds: readonly string[] | null): void => {
    setBusy(true);
    request<typeof replayRefusalsRoute>({
      method: "post",
      path: "/api/v1/webhooks/{id}/replays",
      params: { id },
      body: refusalIds === null ? {} : { refusalIds: [...refusalIds] },
    })
      .then(async ({ accepted, repeated, refused }) => {
        const counts = { accepted, repeated, refused: refused.length };
        toast(say("refusals.taken", counts), refused.length === 0 ? "good" : "bad");
        await client.invalidateQueries({ queryKey: ["webhooks"] });
      })
      .catch((error: unknown) => toast(textOf(error), "bad"))
      .finally(() => setBusy(false));
  };
  return { replay, busy };
}

interface RefusalItemProps {
  readonly webhookId: string;
  readonly refusal: Refusal;
  readonly busy: boolean;
  readonly onAgain: Replay["replay"];
}

function RefusalItem({ webhookId, refusal, busy, onAgain }: RefusalItemProps): ReactElement {
  const say = useWebhookWords();
  const client = useQueryClient();
  const { id, at, place, message } = refusal;
  const drop = async (): Promise<void> => {
    await request<typeof dropRefusalRoute>({
      method: "delete",
      path: "/api/v1/webhooks/{id}/refusals/{refusalId}",
      params: { id: webhookId, refusalId: id },
    });
    toast(say("refusals.dropped"));
    await client.invalidateQueries({ queryKey: ["webhooks"] });
  };
  return (
    <li className={css["item"]}>
      <span className="hy-third">
        <InstantText instant={at} /> ·{" "}
        {place === null ? say("refusals.whole") : say("refusals.place", { place: place + 1 })}
      </span>
      <span>{message}</span>
      <Content body={refusal.body} />
      <span className={css["row"]}>
        <Button size="small" disabled={busy} onClick={() => onAgain([id])}>
          {say("refusals.again")}
        </Button>
        <ConfirmButton
          danger
          size="small"
          label={say("refusals.drop")}
          question={say("refusals.dropQuestion")}
          onConfirm={drop}
        >
          {say("refusals.dropText")}
        </ConfirmButton>
      </span>
    </li>
  );
}

function Content({ body }: { readonly body: string | null }): ReactElement {
  const say = useWebhookWords();
  if (body === null) return <span className="hy-third">{say("refusals.hidden")}</span>;
  return (
    <details>
      <summary>{say("refusals.show")}</summary>
      <pre className={css["code"]}>{indented(body)}</pre>
    </details>
  );
}

function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}
