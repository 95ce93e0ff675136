import { useQueryClient } from "@tanstack/react-query";
import { addressOf, request } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type {
  archiveSurveyRoute,
  closeSurveyRoute,
  reopenSurveyRoute,
  unarchiveSurveyRoute,
} from "../../contract/survey.ts";
import { useListWords } from "./list-words.ts";
import { useCreateSurvey, type SurveyItem } from "./survey-list-queries.ts";

export type SurveyAction = "copy" | "close" | "reopen" | "archive" | "unarchive";

/** So that the mark of a copy has room behind it. */
const LONGEST_TITLE = 190;
const DONE = { close: "closed", reopen: "reopened", archive: "archived", unarchive: "unarchived" } as const;

/** Does what the menu of a survey offers, and tells what came of it. */
export function useSurveyActions({ id, title }: SurveyItem): {
  /** True once done; a refusal goes to `onFailed`, or is told in the corner where that is absent. */
  readonly run: (action: SurveyAction, onFailed?: (error: unknown) => void) => Promise<boolean>;
  readonly takeFile: (format: "json" | "xlsx") => void;
} {
  const say = useListWords();
  const client = useQueryClient();
  const textOf = useProblemText();
  const create = useCreateSurvey();
  const tell = (error: unknown): void => toast(textOf(error), "bad");
  const act = async (action: SurveyAction): Promise<void> => {
    if (action === "copy") {
      const copy = say("actions.copyTitle", { title: [...title].slice(0, LONGEST_TITLE).join("") });
      await create({ copyOf: id, title: copy });
      toast(say("actions.copied", { title: copy }));
      return;
    }
    await change(action, id);
    toast(say(`actions.${DONE[action]}`, { title }));
  };
  return {
    run: async (action, onFailed = tell) => {
      try {
        await act(action);
        return true;
      } catch (error) {
        onFailed(error);
        return false;
      } finally {
        // Also after a refusal: what is shown is then out of date.
        await client.invalidateQueries({ queryKey: ["surveys"] });
      }
    },
    takeFile: (format) => {
      const path = "/api/v1/surveys/{id}/definition-file";
      download(addressOf({ path, params: { id }, query: { format } })).catch(tell);
    },
  };
}

async function change(action: Exclude<SurveyAction, "copy">, id: string): Promise<void> {
  const params = { id };
  switch (action) {
    case "close":
      await request<typeof closeSurveyRoute>({
        method: "post",
        path: "/api/v1/surveys/{id}/closure",
        params,
      });
      return;
    case "reopen":
      await request<typeof reopenSurveyRoute>({
        method: "delete",
        path: "/api/v1/surveys/{id}/closure",
        params,
      });
      return;
    case "archive":
      await request<typeof archiveSurveyRoute>({
        method: "post",
        path: "/api/v1/surveys/{id}/archival",
        params,
      });
      return;
    case "unarchive":
      await request<typeof unarchiveSurveyRoute>({
        method: "delete",
        path: "/api/v1/surveys/{id}/archival",
        params,
      });
  }
}
