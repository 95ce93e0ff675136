import { Button } from "antd";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import css from "./Setup.module.css";
import { addressAfter, addressBefore, type SetupStep } from "./setup-steps.ts";
import { useSetupWords } from "./setup-words.ts";

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
  const tell = useSetupWords();
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
          {tell("back")}
        </Button>
      )}
      <Button size="large" type="link" onClick={goOn}>
        {tell("skip")}
      </Button>
      <span className={css["later"]}>{tell("later")}</span>
    </div>
  );
}
