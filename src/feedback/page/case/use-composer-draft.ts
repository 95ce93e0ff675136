import { useEffect, useRef, useState } from "react";
import { newIdempotencyKey, request } from "../../../ui/api-client.ts";
import { useReader } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { addMessageRoute } from "../../contract/feedback-work.ts";
import { useRefresh } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { EMPTY_DRAFT, keepDraft, keptDraft, type ComposerDraft } from "./composer-draft.ts";

const WIRE_KIND = { reply: "to_customer", from: "from_customer", note: "note" } as const;

interface Composing {
  readonly draft: ComposerDraft;
  readonly change: (part: Partial<ComposerDraft>) => void;
  readonly save: () => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** What is being written on the case; it outlives other cases, a lost network and a page loaded anew. */
export function useComposerDraft(): Composing {
  const { feedback } = useCase();
  const { id: readerId } = useReader();
  const say = useWorkWords();
  const refresh = useRefresh();
  const [draft, setDraft] = useState(() => keptDraft(readerId, feedback.id));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // The same words sent again after a lost answer are one message: nobody gets a mail twice.
  const sending = useRef<{ readonly draft: ComposerDraft; readonly key: string } | null>(null);
  useEffect(() => keepDraft(readerId, feedback.id, draft), [readerId, feedback.id, draft]);
  const change = (part: Partial<ComposerDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const send = async (): Promise<void> => {
    if (sending.current?.draft !== draft) sending.current = { draft, key: newIdempotencyKey() };
    await request<typeof addMessageRoute>({
      method: "post",
      path: "/api/v1/feedback/{id}/messages",
      params: { id: feedback.id },
      body: bodyOf(draft),
      idempotencyKey: sending.current.key,
    });
    const { kind, channel } = draft;
    setDraft({ ...EMPTY_DRAFT, kind, channel });
    toast(say(kind === "reply" && draft.send ? "composer.sent" : "composer.saved"));
    await refresh();
  };
  const save = (): void => {
    setBusy(true);
    setError(null);
    void send()
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return { draft, change, save, busy, error };
}

function bodyOf({ kind, channel, text, tells, proposes, send, mentions }: ComposerDraft) {
  return {
    kind: WIRE_KIND[kind],
    channel: kind === "note" ? ("note" as const) : channel,
    text: text.trim(),
    ...(kind === "note" && { mentions: [...mentions] }),
    ...(kind === "reply" && { tellsResult: tells, proposesSolution: proposes, send }),
  };
}
