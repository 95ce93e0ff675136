import { useCallback } from "react";
import { useAppraisalWords } from "./appraisal-words.ts";

/** A department, or a person of one. */
interface Party {
  readonly departmentName: string;
  readonly userName: string | null;
}

/** `华东售后部`, `华东售后部 · 周工`. */
export function usePartyText(): (party: Party) => string {
  const say = useAppraisalWords();
  return useCallback(
    ({ departmentName, userName }) =>
      userName === null ? departmentName : say("person", { department: departmentName, name: userName }),
    [say],
  );
}
