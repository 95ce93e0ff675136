import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Feedback } from "../feedback-queries.ts";
import { presenceKey } from "../presence/presence-queries.ts";
import { noteNews } from "./case-news.ts";
import { followLive, type ChangedCase } from "./follow-live.ts";
import { typedField, watchTyping } from "./typing.ts";

/** Lists and counters are asked for again at most so often, however much happens. */
const LISTS_EVERY_MS = 1_200;
const LISTS = ["list", "counts", "stages", "calls"];

/**
 * Keeps list, counters, board and the open case as they are on the server. A case that is being written to is not
 * exchanged under one's hands: its news are told, and shown when wanted.
 */
export function useLiveFeedback(openId: string | null): void {
  const client = useQueryClient();
  const open = useRef(openId);
  useEffect(() => void (open.current = openId), [openId]);
  useEffect(() => {
    const lists = atMostEvery(LISTS_EVERY_MS, () => {
      for (const name of LISTS) void client.invalidateQueries({ queryKey: ["feedback", name] });
    });
    const stopTyping = watchTyping();
    const stop = followLive({
      cases: (changed, hidden) => {
        if (hidden || changed.some((one) => isNews(client, one))) lists.run();
        const mine = changed.find(({ id }) => id === open.current);
        if (mine) refreshOpen(client, mine);
      },
      presence: () => void client.invalidateQueries({ queryKey: presenceKey }),
      resync: () => {
        lists.run();
        const id = open.current;
        if (id !== null && typedField() === null)
          void client.invalidateQueries({ queryKey: ["feedback", "one", id] });
        void client.invalidateQueries({ queryKey: presenceKey });
      },
      refused: () => void client.invalidateQueries({ queryKey: ["feedback", "counts"] }),
    });
    return () => {
      stop();
      stopTyping();
      lists.stop();
    };
  }, [client]);
}

function refreshOpen(client: QueryClient, { id, revision }: ChangedCase): void {
  const isMain = (key: readonly unknown[]): boolean => key[0] === "feedback" && key[1] === "one";
  // History, work and files have no fields that could be lost.
  void client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.includes(id) && !isMain(queryKey),
  });
  const shown = client.getQueryData<Feedback>(["feedback", "one", id])?.revision ?? 0;
  if (typedField() !== null && revision > shown) noteNews(id, revision);
  else void client.invalidateQueries({ queryKey: ["feedback", "one", id] });
}

/** Whether a change is more than what the lists show already, one's own for instance. */
function isNews(client: QueryClient, { id, revision }: ChangedCase): boolean {
  const lists = client.getQueriesData<Pages>({ queryKey: ["feedback", "list"], type: "active" });
  const rows = lists.flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []);
  const found = rows.filter((row) => row.id === id);
  return found.length === 0 || found.some((row) => row.revision < revision);
}

interface Pages {
  readonly pages: readonly { readonly items: readonly ChangedCase[] }[];
}

/** At once, and again after a pause when it was wanted meanwhile. */
function atMostEvery(
  pause: number,
  work: () => void,
): { readonly run: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  const run = (): void => {
    if (timer !== undefined) {
      isWanted = true;
      return;
    }
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (!isWanted) return;
      isWanted = false;
      run();
    }, pause);
  };
  return { run, stop: () => clearTimeout(timer) };
}
