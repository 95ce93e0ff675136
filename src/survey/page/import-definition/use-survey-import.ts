import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { RouteAnswer } from "../../../platform/contract/route.ts";
import { upload } from "../../../ui/api-client.ts";
import { toast } from "../../../ui/toast.ts";
import type { importSurveyRoute } from "../../contract/survey-file.ts";
import { surveyKey } from "../survey-queries.ts";
import { useImportWords } from "./import-words.ts";

export type ImportAnswer = RouteAnswer<typeof importSurveyRoute>;

/** What is to be read: a file, or pasted words. */
export interface Source {
  readonly content: Blob;
  readonly name: string;
}

export interface SurveyImport {
  readonly source: Source | null;
  /** What becomes of the source; null before it is read. */
  readonly found: ImportAnswer | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly read: (source: Source) => Promise<void>;
  readonly create: () => Promise<void>;
  readonly startOver: () => void;
}

function send(source: Source, dryRun: boolean): Promise<ImportAnswer> {
  return upload<typeof importSurveyRoute>({
    method: "post",
    path: "/api/v1/survey-imports",
    query: { dryRun: String(dryRun), name: source.name.slice(-200) },
    content: source.content,
  });
}

/** First tries the source, then makes the draft of it and opens it; `onDone` is called when that is done. */
export function useSurveyImport(onDone: () => void): SurveyImport {
  const say = useImportWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [source, setSource] = useState<Source | null>(null);
  const [found, setFound] = useState<ImportAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return {
    source,
    found,
    busy,
    error,
    read: (next) =>
      attempt(async () => {
        setFound(null);
        setSource(next);
        setFound(await send(next, true));
      }),
    create: () =>
      attempt(async () => {
        if (!source) return;
        const { survey } = await send(source, false);
        if (!survey) return;
        client.setQueryData(surveyKey(survey.id), survey);
        await client.invalidateQueries({ queryKey: ["surveys"], refetchType: "none" });
        toast(say("created"), "good");
        onDone();
        await navigate(`/surveys/${survey.id}/edit`);
      }),
    startOver: () => {
      setFound(null);
      setError(null);
    },
  };
}
