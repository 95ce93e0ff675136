import type { ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/case-screen-zh.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { Panel } from "../feedback-parts/Panel.tsx";
import { useCaseWords, useInboxWords, type SayCase } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { Fold } from "./Fold.tsx";
import { decidedBy, markWords } from "./mark-words.ts";
import css from "./VerbatimCard.module.css";

const LONG = 420;
/** Words told of one decision. */
const SHOWN = 8;

/** What was said, unchanged, with the words that decided about it. */
export function VerbatimCard(): ReactElement {
  const { feedback } = useCase();
  const { verbatim, decidingWords, subject, score } = feedback;
  const say = useCaseWords();
  const codes = useInboxWords();
  const language = useLanguage();
  const decided = [...decidedBy(verbatim, decidingWords)];
  return (
    <Panel
      title={say("verbatim.title")}
      note={
        <>
          {say("verbatim.from", { channel: codes(`codes.channel.${feedback.channel}`) })}{" "}
          <InstantText instant={feedback.receivedAt} />
          {score !== null && ` · ${say("verbatim.score", { score })}`}
        </>
      }
    >
      {subject && <p className={css["subject"]}>{say("verbatim.subject", { subject })}</p>}
      <Fold length={verbatim.length} limit={LONG} more={say("verbatim.unfold")} less={say("verbatim.fold")}>
        <blockquote className={css["verbatim"]}>
          {markWords(verbatim, decidingWords).map(({ text, decides }, i) =>
            decides.length === 0 ? (
              text
            ) : (
              <mark key={i} data-priority={decides.includes("priority")} title={namesOf(decides, say)}>
                {text}
              </mark>
            ),
          )}
        </blockquote>
      </Fold>
      {decided.length > 0 && (
        <dl className={css["legend"]} aria-label={say("verbatim.legend")}>
          {decided.map(([one, words]) => (
            <div key={one}>
              <dt>{nameOf(one, say)}</dt>
              <dd>{words.slice(0, SHOWN).join(language === "zh" ? "、" : ", ")}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

function namesOf(decides: readonly string[], say: SayCase): string {
  return decides.map((one) => nameOf(one, say)).join(" · ");
}

function nameOf(decides: string, say: SayCase): string {
  const key = `verbatim.decides.${decides}`;
  const name = say(key as WordKey<typeof zh>);
  return name === key ? decides : name;
}
