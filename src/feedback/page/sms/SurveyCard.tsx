import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { useMay } from "../../../ui/reader.ts";
import { Panel } from "../../../ui/Panel.tsx";
import {
  useEvents,
  useWork,
  type Feedback,
  type FeedbackEvent,
  type FeedbackWork,
} from "../feedback-queries.ts";
import { SendingNote } from "./SendingNote.tsx";
import css from "./Sending.module.css";
import { useSendingWords } from "./sms-words.ts";
import { SurveyForm } from "./SurveyForm.tsx";

/** The survey after the handling: sent once in a round, by which way, and how it went. */
export function SurveyCard({ feedback }: { readonly feedback: Feedback }): ReactElement | null {
  const say = useSendingWords();
  const may = useMay("mayCallBack");
  const [open, setOpen] = useState(false);
  const asked = useAsked(feedback);
  const { stage, resultScore } = feedback;
  const isDue = stage === "calling_back" || (stage === "closed" && resultScore === null);
  if (asked === null || (!isDue && asked.isEmpty)) return null;
  const maySend = may && isDue && !asked.isThisRound;
  return (
    <Panel
      title={say("survey.title")}
      note={say("survey.note")}
      actions={
        maySend ? (
          <Button size="small" onClick={() => setOpen(true)}>
            {say("survey.send")}
          </Button>
        ) : undefined
      }
    >
      <ul className={css["list"]}>
        {asked.surveys.map((survey) => (
          <li key={survey.askedAt}>
            <p className="hy-second">
              {say("survey.askedBy", { name: survey.askedByName })} · <InstantText instant={survey.askedAt} />
            </p>
            <SendingNote sending={survey} />
          </li>
        ))}
        {asked.passedOn.map((event) => (
          <li key={event.id}>
            <p className="hy-second">
              {say("survey.other")} · {event.actorName} · <InstantText instant={event.at} />
            </p>
            <p>{event.reason}</p>
          </li>
        ))}
      </ul>
      {open && <SurveyForm feedback={feedback} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

interface Asked {
  readonly surveys: FeedbackWork["surveys"];
  readonly passedOn: readonly FeedbackEvent[];
  readonly isEmpty: boolean;
  readonly isThisRound: boolean;
}

/** How the customer was asked so far; null while that is not known. */
function useAsked({ id, round }: Feedback): Asked | null {
  const work = useWork(id);
  const events = useEvents(id);
  if (work.data === undefined) return null;
  const { surveys } = work.data;
  const passedOn = (events.data ?? []).filter(
    ({ act, details }) => act === "survey" && details["channel"] === "other",
  );
  const alive = [...surveys.filter(({ state }) => state !== "failed"), ...passedOn];
  return {
    surveys,
    passedOn,
    isEmpty: surveys.length + passedOn.length === 0,
    isThisRound: alive.some((one) => one.round === round),
  };
}
