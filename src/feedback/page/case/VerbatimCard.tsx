import type { ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useCaseWords, useInboxWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { DecidedWords, MarkedText } from "./DecidedWords.tsx";
import { Fold } from "./Fold.tsx";
import css from "./VerbatimCard.module.css";

const LONG = 420;

/** What was said, unchanged, with the words that decided about it. */
export function VerbatimCard(): ReactElement {
  const { feedback } = useCase();
  const { verbatim, subject, score } = feedback;
  const say = useCaseWords();
  const codes = useInboxWords();
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
      {subject && (
        <p className={css["subject"]}>
          {say("verbatim.subject", { subject: "" })}
          <MarkedText inSubject />
        </p>
      )}
      <Fold length={verbatim.length} limit={LONG} more={say("verbatim.unfold")} less={say("verbatim.fold")}>
        <blockquote className={css["verbatim"]}>
          <MarkedText />
        </blockquote>
      </Fold>
      <DecidedWords />
    </Panel>
  );
}
