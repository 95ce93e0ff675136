import { Button } from "antd";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { refusalText, useCaseWords, useLifeWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { otherSteps, type StepView } from "./next-step.ts";
import css from "./StepMenu.module.css";

/** The other steps of the stage; what cannot be taken stands there too, with the reason. */
export function StepMenu(): ReactElement | null {
  const { feedback } = useCase();
  const say = useCaseWords();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>(`ul button`)?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);
  const steps = otherSteps(feedback);
  if (steps.length === 0) return null;
  return (
    <div
      ref={root}
      className={css["root"]}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        setOpen(false);
        root.current?.querySelector("button")?.focus();
      }}
    >
      <Button
        icon={<Icon name="down" size={16} />}
        iconPlacement="end"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {say("more")}
      </Button>
      <ul id={id} hidden={!open} className={css["sheet"]}>
        {steps.map((step) => (
          <Item key={step.act} step={step} done={() => setOpen(false)} />
        ))}
      </ul>
    </div>
  );
}

function Item(props: { readonly step: StepView; readonly done: () => void }): ReactElement {
  const { step, done } = props;
  const { act } = useCase();
  const say = useCaseWords();
  const life = useLifeWords();
  const id = useId();
  const isOff = step.state !== "ready" && !step.overridable;
  const name = step.act === "call_unreached" ? say("next.unreached") : life(`acts.${step.act}`);
  return (
    <li>
      <button
        type="button"
        aria-disabled={isOff}
        aria-describedby={step.refusals.length > 0 ? id : undefined}
        onClick={() => {
          if (isOff) return;
          done();
          act(step.act);
        }}
      >
        <span>{step.overridable ? `${name} · ${say("next.override")}` : name}</span>
        {step.refusals.length > 0 && (
          <span id={id} className={css["why"]}>
            {step.refusals.map((code) => refusalText(life, code)).join(" ")}
          </span>
        )}
      </button>
    </li>
  );
}
