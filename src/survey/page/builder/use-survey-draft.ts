import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { request } from "../../../ui/api-client.ts";
import { useReader } from "../../../ui/reader.ts";
import { separateCodes } from "../../domain/editing/separate-codes.ts";
import type { readSurveyRoute, saveSurveyRoute } from "../../contract/survey.ts";
import { surveyKey, type SurveyRecord } from "../survey-queries.ts";
import { builtSurvey, type BuiltSurvey } from "./built-survey.ts";
import { keptDraftStore } from "./kept-draft.ts";
import { SurveyDraft, type DraftView } from "./survey-draft.ts";

interface OpenDraft {
  readonly draft: SurveyDraft<BuiltSurvey>;
  readonly view: DraftView<BuiltSurvey>;
  /** True when questions that bore one code were told apart. */
  readonly separated: boolean;
}

/** The draft of one survey, for as long as its builder is open; leaving saves what is not saved. */
export function useSurveyDraft(record: SurveyRecord, readOnly: boolean): OpenDraft {
  const client = useQueryClient();
  const { id: personId } = useReader();
  const [opened] = useState(() => {
    const stored = builtSurvey(record);
    const { id } = record;
    const draft = new SurveyDraft<BuiltSurvey>(stored, {
      save: async ({ definition, revision }, idempotencyKey) =>
        builtSurvey(
          await request<typeof saveSurveyRoute>({
            method: "patch",
            path: "/api/v1/surveys/{id}",
            params: { id },
            body: { definition: { ...definition }, revision },
            idempotencyKey,
          }),
        ),
      read: async () =>
        builtSurvey(
          await request<typeof readSurveyRoute>({
            method: "get",
            path: "/api/v1/surveys/{id}",
            params: { id },
          }),
        ),
      onSaved: (saved) => {
        void client.invalidateQueries({ queryKey: ["surveys"], refetchType: "none" });
        client.setQueryData(surveyKey(id), saved);
      },
      store: keptDraftStore(personId, id),
      now: () => Date.now(),
      later: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      newKey: () => crypto.getRandomValues(new Uint32Array(4)).join("-"),
    });
    const whole = separateCodes(stored.definition);
    const separated = whole !== stored.definition && !readOnly;
    if (separated) draft.change(whole);
    return { draft, separated };
  });
  const { draft, separated } = opened;
  useEffect(() => leaveSaved(draft), [draft]);
  const view = useSyncExternalStore(draft.subscribe, draft.view);
  return { draft, view, separated };
}

/** Saves at once when the window is hidden or closed, when the network is back, and when the builder is left. */
function leaveSaved(draft: SurveyDraft<BuiltSurvey>): () => void {
  const flush = (): void => void draft.flush();
  const whenHidden = (): void => {
    if (document.visibilityState === "hidden") flush();
  };
  document.addEventListener("visibilitychange", whenHidden);
  addEventListener("pagehide", flush);
  addEventListener("online", flush);
  return () => {
    document.removeEventListener("visibilitychange", whenHidden);
    removeEventListener("pagehide", flush);
    removeEventListener("online", flush);
    flush();
  };
}
