import type { ReactElement } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import { useAppraisalWords } from "./appraisal-words.ts";

const TONES = { none: "plain", decided: "primary", appealed: "warn", final: "good" } as const;

/** Where a decision stands, in a word. */
export function StandingChip({ standing }: { readonly standing: keyof typeof TONES }): ReactElement {
  const say = useAppraisalWords();
  return <Chip tone={TONES[standing]}>{say(`standings.${standing}`)}</Chip>;
}
