import type { ReactElement } from "react";
import { RESPONSE_EXCLUSIONS } from "../../domain/response-quality.ts";
import type { ResponseRecord } from "./response-queries.ts";
import css from "./QualityPanel.module.css";
import { knownFlags, ResponseState } from "./ResponseState.tsx";
import { useResponseWords } from "./response-words.ts";

/** Whether a response counts and why: the check's reasons in plain words, and a person's word. */
export function QualityPanel({ response }: { readonly response: ResponseRecord }): ReactElement {
  const say = useResponseWords();
  const flags = knownFlags(response.flags);
  const exclusion = RESPONSE_EXCLUSIONS.find((one) => one === response.exclusion);
  const { decision } = response;
  return (
    <div className={css["quality"]}>
      <ResponseState response={response} />
      {decision && (
        <p>
          {say("one.byPerson", {
            name: decision.byName ?? say("one.key"),
            verdict: say(`one.verdicts.${decision.verdict}`),
            reason: decision.reason,
          })}
        </p>
      )}
      {exclusion && <p>{say(`exclusions.${exclusion}`)}</p>}
      {flags.length === 0 && !exclusion && response.checked && (
        <p className="hy-third">{say("one.noFlags")}</p>
      )}
      {flags.length > 0 && (
        <dl>
          {flags.map((flag) => (
            <div key={flag}>
              <dt>{say(`flags.${flag}`)}</dt>
              <dd>{say(`flagReasons.${flag}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
