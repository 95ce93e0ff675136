import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import { InstantText } from "../../../ui/DateText.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import { STAGES } from "../../domain/life/stage.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { useChange, useTakeStep, useTwins, type Twin } from "../feedback-queries.ts";
import { useCaseWords, useLifeWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { CaseProblem } from "./CaseProblem.tsx";
import css from "./TwinsCard.module.css";

const SHOWN = 5;

/** Cases that may be the same matter; nothing where there are none. */
export function TwinsCard(): ReactElement | null {
  const { feedback } = useCase();
  const say = useCaseWords();
  const { data } = useTwins(feedback.id);
  const [error, setError] = useState<unknown>(null);
  if (!data || data.length === 0 || feedback.mergedInto !== null) return null;
  return (
    <Panel title={say("twins.title")} note={say("twins.note")}>
      <ul className={css["twins"]}>
        {data.slice(0, SHOWN).map((twin) => (
          <TwinItem key={twin.id} twin={twin} onError={setError} />
        ))}
      </ul>
      <CaseProblem error={error} />
    </Panel>
  );
}

function TwinItem(props: { readonly twin: Twin; readonly onError: (error: unknown) => void }): ReactElement {
  const { twin, onError } = props;
  const { feedback } = useCase();
  const say = useCaseWords();
  const life = useLifeWords();
  const mayChange = useMay("mayChangeFeedback");
  const change = useChange(feedback.id);
  const takeStep = useTakeStep(feedback.id);
  const stage = STAGES.find((one) => one === twin.stage);
  const isLinked = feedback.repeatOf?.id === twin.id;
  const mayMerge = feedback.steps.some(({ act, refusals }) => act === "merge" && refusals.length === 0);
  const isOver = stage === "closed" || stage === "merged" || stage === "invalid" || stage === "withdrawn";
  const run = (work: Promise<void>, done: string): void => {
    onError(null);
    work.then(() => toast(done)).catch(onError);
  };
  return (
    <li>
      <p className={css["head"]}>
        <Link to={`/feedback/${twin.id}`}>{twin.number}</Link>
        <span className="hy-third">
          {stage ? life(`stages.${stage}`) : twin.stage} · <InstantText instant={twin.receivedAt} dateOnly />
        </span>
      </p>
      <p className={css["excerpt"]}>{twin.excerpt}</p>
      <p className="hy-third">{twin.reasons.map((reason) => say(`twins.reasons.${reason}`)).join(" · ")}</p>
      <div className={css["acts"]}>
        {mayMerge && !isOver && (
          <Button
            size="small"
            onClick={() =>
              run(takeStep({ act: "merge", into: twin.id }), say("next.taken", { act: life("acts.merge") }))
            }
          >
            {say("twins.merge")}
          </Button>
        )}
        {mayChange && (
          <Button
            size="small"
            onClick={() =>
              run(
                change({ repeatOf: isLinked ? null : twin.id }),
                say(isLinked ? "twins.unlinked" : "twins.linked"),
              )
            }
          >
            {say(isLinked ? "twins.unlink" : "twins.link")}
          </Button>
        )}
      </div>
    </li>
  );
}
