import type { ReactElement } from "react";
import { RESPONSE_FLAGS, type ResponseFlag } from "../../domain/response-quality.ts";
import { Chip, Chips } from "../../../ui/Chip.tsx";
import type { ResponseRecord } from "./response-queries.ts";
import { useResponseWords } from "./response-words.ts";

type Judged = Pick<ResponseRecord, "checked" | "flags" | "exclusion" | "decision" | "counted">;

/** Whether the check remarked on it and nobody has decided. */
const waitsForReview = ({ flags, exclusion, decision }: Judged): boolean =>
  decision === null && (flags.length > 0 || exclusion !== null);

/** Whether a response counts, and whether somebody should look. */
export function ResponseState({ response }: { readonly response: Judged }): ReactElement {
  const say = useResponseWords();
  if (!response.checked) return <Chip>{say("states.unchecked")}</Chip>;
  return (
    <Chips>
      <Chip tone={response.counted ? "good" : "accent"}>
        {say(response.counted ? "states.counted" : "states.excluded")}
      </Chip>
      {waitsForReview(response) && <Chip tone="warn">{say("states.toReview")}</Chip>}
    </Chips>
  );
}

/** The flags of a response that this program knows, in their order. */
export function knownFlags(flags: readonly string[]): readonly ResponseFlag[] {
  return RESPONSE_FLAGS.filter((flag) => flags.includes(flag));
}

/** Flags in words, each with its reason on hover. */
export function FlagTags({ flags }: { readonly flags: readonly string[] }): ReactElement {
  const say = useResponseWords();
  return (
    <Chips>
      {knownFlags(flags).map((flag) => (
        <Chip key={flag} title={say(`flagReasons.${flag}`)}>
          {say(`flags.${flag}`)}
        </Chip>
      ))}
    </Chips>
  );
}
