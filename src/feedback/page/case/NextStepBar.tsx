import { Button } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import type { Act } from "../../domain/life/case-facts.ts";
import { refusalText, useCaseWords, useLifeWords, type SayCase, type SayLife } from "../feedback-words.ts";
import { useCase, type CaseView } from "./case-context.ts";
import css from "./NextStepBar.module.css";
import { nextStep, type StepView } from "./next-step.ts";
import { StepMenu } from "./StepMenu.tsx";

/** The one next step as the one primary button; where it is not yet possible, what is missing and how to do it. */
export function NextStepBar({ busy }: { readonly busy: boolean }): ReactElement {
  const view = useCase();
  const { feedback } = view;
  const next = nextStep(feedback);
  return (
    <div className={css["bar"]}>
      {next === null || next.state === "others" ? (
        <Waiting next={next} />
      ) : (
        <Primary next={next} busy={busy} />
      )}
      <StepMenu />
      {next?.state === "blocked" && <Missing next={next} />}
    </div>
  );
}

function Waiting({ next }: { readonly next: StepView | null }): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const life = useLifeWords();
  if (next === null) return <p className="hy-second">{say("next.over")}</p>;
  const { stage, handlerName } = feedback;
  const isHandlers = stage === "assigned" || stage === "planned" || stage === "executing";
  const who = isHandlers && handlerName ? handlerName : whoOf(stage, say);
  return <p className="hy-second">{say("next.waits", { act: stepName(next.act, life, say), who })}</p>;
}

function Primary({ next, busy }: { readonly next: StepView; readonly busy: boolean }): ReactElement {
  const { act } = useCase();
  const say = useCaseWords();
  const life = useLifeWords();
  return (
    <Button type="primary" disabled={busy || next.state === "blocked"} onClick={() => act(next.act)}>
      {stepName(next.act, life, say)}
    </Button>
  );
}

/** What must be done first, each with the way to do it. */
function Missing({ next }: { readonly next: StepView }): ReactElement {
  const view = useCase();
  const say = useCaseWords();
  const life = useLifeWords();
  return (
    <div className={css["missing"]}>
      <ul>
        {next.refusals.map((code) => {
          const fix = FIXES[code];
          return (
            <li key={code}>
              <Icon name="alert" size={14} />
              <span>
                {refusalText(life, code)}
                {fix && (
                  <Button type="link" size="small" onClick={() => fix.go(view)}>
                    {say(`next.fix.${fix.name}`)}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {next.overridable && (
        <Button size="small" onClick={() => view.act(next.act)}>
          {say("next.override")}
        </Button>
      )}
    </div>
  );
}

interface Fix {
  readonly name: "measure" | "measures" | "told" | "cause";
  readonly go: (view: CaseView) => void;
}

const toMeasures: Fix = {
  name: "measures",
  go: () => document.getElementById("measures")?.scrollIntoView({ block: "start" }),
};
const tell: Fix = { name: "told", go: ({ compose }) => compose("reply", true) };

const FIXES: Readonly<Record<string, Fix>> = {
  "short-term-measure": { name: "measure", go: ({ show }) => show({ kind: "measure", measure: null }) },
  "measures-dated": toMeasures,
  "measures-done": toMeasures,
  "evidence-given": toMeasures,
  "customer-told": tell,
  "cause-named": { name: "cause", go: ({ show }) => show({ kind: "facts" }) },
};

/** What a step is called on a button. */
function stepName(act: Act, life: SayLife, say: SayCase): string {
  if (act === "triage") return say("next.confirm");
  if (act === "pass_check") return say("next.check");
  if (act === "call_satisfied") return say("next.call");
  if (act === "call_unreached") return say("next.unreached");
  return life(`acts.${act}`);
}

function whoOf(stage: string, say: SayCase): string {
  const known = ["registered", "triaged", "assigned", "planned", "executing"] as const;
  const later = ["checking", "calling_back", "management_review"] as const;
  const found = [...known, ...later].find((one) => one === stage);
  return found ? say(`next.whoOf.${found}`) : "";
}
