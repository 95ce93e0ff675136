import { Button } from "antd";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { useConsoleWords } from "../console-words.ts";
import css from "./Setup.module.css";
import { addressAfter, addressBefore, type SetupStep } from "./setup-steps.ts";

interface StepFootProps {
  readonly step: SetupStep;
  /** Words of the main button. */
  readonly forward: string;
  /** Saves first; goes on when it resolves. Absent: everything is saved already. */
  readonly onForward?: () => void;
  readonly busy?: boolean;
  /** False where there is nothing yet that going on would keep. */
  readonly ready?: boolean;
}

/** On, back, skip. */
export function StepFoot(props: StepFootProps): ReactElement {
  const say = useConsoleWords();
  const navigate = useNavigate();
  const { step, forward, onForward, busy = false, ready = true } = props;
  const before = addressBefore(step);
  const goOn = (): void => void navigate(addressAfter(step));
  return (
    <div className={css["foot"]}>
      <Button type="primary" size="large" loading={busy} disabled={!ready} onClick={onForward ?? goOn}>
        {forward}
      </Button>
      {before && (
        <Button size="large" onClick={() => void navigate(before)}>
          {say("setup.back")}
        </Button>
      )}
      <Button size="large" type="link" onClick={goOn}>
        {say("setup.skip")}
      </Button>
      <span className={css["later"]}>{say("setup.later")}</span>
    </div>
  );
}
