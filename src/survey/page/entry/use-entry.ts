import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { request, type Answer } from "../../../ui/api-client.ts";
import { ApiProblem } from "../../../ui/api-problem.ts";
import { useReader } from "../../../ui/reader.ts";
import type { enterResponseRoute, readEntryFormRoute } from "../../contract/response-entry.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { evaluate, type Evaluation } from "../../domain/evaluate/evaluate.ts";
import { surveyKey } from "../survey-queries.ts";
import {
  draftAfter,
  emptyDraft,
  entryId,
  hasContent,
  keepDraft,
  readDraft,
  type EntryDraft,
} from "./entry-draft.ts";
import { sentAnswers, stopsOf, type Stop } from "./entry-stops.ts";

export type EntryForm = Answer<typeof readEntryFormRoute>;

/** The form to fill in, with what its conditions may ask about the customer. */
export function useEntryForm(surveyId: string, customerId: string | null) {
  return useQuery({
    queryKey: ["entry-form", surveyId, customerId],
    queryFn: ({ signal }) =>
      request<typeof readEntryFormRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/entry-form",
        params: { id: surveyId },
        query: { customerId: customerId ?? undefined },
        signal,
      }),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
}

export function newEntryId(): string {
  return entryId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** The draft of one form, kept by this browser until it is saved. */
export function useDraft(surveyId: string) {
  const { id: readerId } = useReader();
  const [start] = useState(() => {
    const kept = readDraft(readerId, surveyId);
    return { draft: kept ?? emptyDraft(newEntryId()), restored: kept !== null && hasContent(kept) };
  });
  const [draft, setDraft] = useState<EntryDraft>(start.draft);
  const [restored, setRestored] = useState(start.restored);
  useEffect(() => keepDraft(readerId, surveyId, draft), [readerId, surveyId, draft]);
  const change = useCallback(
    (part: Partial<EntryDraft> | ((before: EntryDraft) => Partial<EntryDraft>)) =>
      setDraft((before) => ({ ...before, ...(typeof part === "function" ? part(before) : part) })),
    [],
  );
  const startOver = (next: EntryDraft): void => {
    setRestored(false);
    setDraft(next);
  };
  return { draft, change, restored, startOver };
}

/** What follows from the draft: the one evaluator, as on the public page and on the server. */
export function useJudgement(
  form: EntryForm,
  draft: EntryDraft,
): {
  readonly definition: SurveyDefinition;
  readonly evaluation: Evaluation;
  readonly stops: readonly Stop[];
} {
  const definition = form.definition as unknown as SurveyDefinition;
  return useMemo(() => {
    const customer = form.customer?.id === draft.customerId ? form.customer?.facts : undefined;
    const evaluation = evaluate(definition, sentAnswers(definition, draft.answers), {
      language: draft.language,
      hidden: draft.fields,
      ...(customer ? { customer } : {}),
    });
    return { definition, evaluation, stops: stopsOf(definition, evaluation, draft.answers) };
  }, [definition, form.customer, draft.answers, draft.language, draft.fields, draft.customerId]);
}

export interface Saving {
  readonly save: (draft: EntryDraft, form: EntryForm, again?: boolean) => Promise<boolean>;
  readonly busy: boolean;
  readonly error: unknown;
  /** The form's number was entered before. */
  readonly isTwice: boolean;
  readonly forget: () => void;
}

/** Sends a draft; `onSaved` gets the form after it. */
export function useSaving(surveyId: string, onSaved: (next: EntryDraft, repeated: boolean) => void): Saving {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sending = useRef(false);
  const save = async (draft: EntryDraft, form: EntryForm, again = false): Promise<boolean> => {
    if (sending.current) return false;
    sending.current = true;
    setBusy(true);
    setError(null);
    try {
      const { repeated } = await request<typeof enterResponseRoute>({
        method: "post",
        path: "/api/v1/surveys/{id}/responses",
        params: { id: surveyId },
        body: bodyOf(draft, form, again),
      });
      onSaved(draftAfter(draft, newEntryId()), repeated);
      void client.invalidateQueries({ queryKey: ["entries", surveyId] });
      void client.invalidateQueries({ queryKey: surveyKey(surveyId) });
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const isTwice = error instanceof ApiProblem && error.code === "conflict-paper-entered";
  return { save, busy, error: isTwice ? null : error, isTwice, forget: () => setError(null) };
}

function bodyOf(draft: EntryDraft, { version, definition }: EntryForm, again: boolean) {
  const { answers, fields, ...rest } = draft;
  const filled = Object.entries(fields).filter(([, value]) => value !== "");
  return {
    ...rest,
    answers: sentAnswers(definition as unknown as SurveyDefinition, answers),
    fields: Object.fromEntries(filled),
    version,
    again,
  };
}
