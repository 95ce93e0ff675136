import { useEffect, useRef, useState } from "react";
import { request } from "../../../../ui/api-client.ts";
import type { previewSurveyRoute } from "../../../contract/survey-preview.ts";
import { same } from "../../../domain/compare-versions/same.ts";
import type { SurveyDefinition, SurveyLanguage } from "../../../domain/definition/survey-definition.ts";

/** How far the preview is filled in. */
export interface PreviewAnswers {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly page: string | null;
}

export const NOTHING_FILLED: PreviewAnswers = { fields: {}, page: null };

/** What is to be shown. */
export interface PreviewWish {
  readonly surveyId: string;
  readonly definition: SurveyDefinition;
  readonly language: SurveyLanguage;
  readonly question: string | null;
  /** Counts how often it was begun anew. */
  readonly round: number;
}

interface Preview {
  /** The document; null before the first came. */
  readonly html: string | null;
  readonly problem: unknown;
}

const QUIET_MS = 500;

/** The answering page for a draft, half a second after its last change; the last good one stays while none comes. */
export function usePreview(wish: PreviewWish, answers: PreviewAnswers): Preview {
  const { surveyId, definition, language, question, round } = wish;
  const [preview, setPreview] = useState<Preview>({ html: null, problem: null });
  const filled = useRef(answers);
  useEffect(() => {
    filled.current = answers;
  });
  const isFirst = useRef(true);
  useEffect(() => {
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      const sent = filled.current;
      const { fields, page } = sent;
      try {
        const { html } = await request<typeof previewSurveyRoute>({
          method: "post",
          path: "/api/v1/surveys/{id}/preview",
          params: { id: surveyId },
          body: {
            definition: { ...definition },
            language,
            fields: Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, [...values]])),
            ...(page === null ? {} : { page }),
            ...(question === null ? {} : { question }),
          },
          signal: stop.signal,
        });
        // Somebody went on filling in meanwhile: a page without that would take it away again.
        if (!stop.signal.aborted && !same(sent.fields, filled.current.fields)) await draw();
        else setPreview({ html, problem: null });
      } catch (problem) {
        if (!stop.signal.aborted) setPreview((before) => ({ ...before, problem }));
      }
    };
    const timer = setTimeout(() => void draw(), isFirst.current ? 0 : QUIET_MS);
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [surveyId, definition, language, question, round]);
  return preview;
}
