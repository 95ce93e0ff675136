import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import {
  BASES,
  DIFFICULTIES,
  NATURES,
  NEEDS,
  PROBLEM_TYPES,
  SCOPES,
  VOICES,
} from "../../domain/triage/classification.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useChange } from "../feedback-queries.ts";
import { useCaseWords, useInboxWords } from "../feedback-words.ts";
import { useCase, type Classification } from "./case-context.ts";
import css from "./ClassificationCard.module.css";
import { CaseProblem } from "./CaseProblem.tsx";
import { nextStep } from "./next-step.ts";

interface Field {
  readonly name: keyof Classification;
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What kind of voice it is: proposed, confirmed with one button, each part changed where it stands. */
export function ClassificationCard(): ReactElement {
  const { feedback, show } = useCase();
  const say = useCaseWords();
  const [editing, setEditing] = useState(false);
  const isOpen = feedback.closedAt === null;
  const mayChange = useMay("mayChangeFeedback") && isOpen;
  const isProposal = feedback.classifiedAt === null && mayChange;
  return (
    <Panel
      title={say("classification.title")}
      note={isProposal ? say("classification.proposed") : undefined}
      actions={
        mayChange && (
          <>
            {!isProposal && !editing && (
              <Button size="small" onClick={() => setEditing(true)}>
                {say("classification.change")}
              </Button>
            )}
            <Button size="small" onClick={() => show({ kind: "priority" })}>
              {say("classification.changePriority")}
            </Button>
          </>
        )
      }
    >
      {isProposal || editing ? (
        <Fields isProposal={isProposal} onDone={() => setEditing(false)} />
      ) : (
        <Known />
      )}
    </Panel>
  );
}

function Known(): ReactElement {
  const fields = useFields();
  const say = useCaseWords();
  return (
    <Facts
      dense
      facts={fields.map(({ label, value, choices }) => ({
        label,
        value: choices.find((choice) => choice.value === value)?.label ?? say("facts.none"),
      }))}
    />
  );
}

function Fields(props: { readonly isProposal: boolean; readonly onDone: () => void }): ReactElement {
  const { isProposal, onDone } = props;
  const { setDraft } = useCase();
  const say = useCaseWords();
  const fields = useFields();
  return (
    <>
      <div className={css["fields"]}>
        {fields.map(({ name, label, value, choices }) => (
          <label key={name}>
            <span>{label}</span>
            <ChoiceInput
              choices={choices}
              value={value}
              {...(value === null && { none: say("classification.unset") })}
              onChange={(chosen) => chosen !== null && setDraft({ [name]: chosen })}
            />
          </label>
        ))}
      </div>
      {isProposal ? <Confirm /> : <Save onDone={onDone} />}
    </>
  );
}

/** The same step as the header's, where the eyes are. */
function Confirm(): ReactElement | null {
  const { feedback, draft, act } = useCase();
  const say = useCaseWords();
  const next = nextStep(feedback);
  if (next?.act !== "triage" || next.state !== "ready") return null;
  return (
    <div className={css["foot"]}>
      {draft.nature === null && <span className={css["missing"]}>{say("classification.natureMissing")}</span>}
      <Button onClick={() => act("triage")}>{say("next.confirm")}</Button>
    </div>
  );
}

function Save({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { feedback, draft, setDraft } = useCase();
  const say = useCaseWords();
  const ui = useUiWords();
  const change = useChange(feedback.id);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = (): void => {
    setBusy(true);
    setError(null);
    change(chosenOf(draft, feedback))
      .then(() => {
        setDraft(null);
        toast(say("classification.saved"));
        onDone();
      })
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <CaseProblem error={error} />
      <div className={css["foot"]}>
        <Button
          onClick={() => {
            setDraft(null);
            onDone();
          }}
        >
          {ui("cancel")}
        </Button>
        <Button disabled={busy} onClick={save}>
          {say("classification.save")}
        </Button>
      </div>
    </>
  );
}

/** What is otherwise than the case says: nothing else is sent. */
function chosenOf(draft: Classification, feedback: Classification): Partial<Classification> {
  const names = Object.keys(draft) as (keyof Classification)[];
  return Object.fromEntries(
    names.filter((name) => draft[name] !== feedback[name]).map((name) => [name, draft[name]]),
  );
}

function useFields(): readonly Field[] {
  const { draft } = useCase();
  const say = useCaseWords();
  const codes = useInboxWords();
  return [
    {
      name: "problemType",
      label: say("classification.type"),
      value: draft.problemType,
      choices: PROBLEM_TYPES.map((value) => ({ value, label: codes(`codes.type.${value}`) })),
    },
    {
      name: "nature",
      label: say("classification.nature"),
      value: draft.nature,
      choices: NATURES.map((value) => ({ value, label: say(`classification.natures.${value}`) })),
    },
    {
      name: "voice",
      label: say("classification.voice"),
      value: draft.voice,
      choices: VOICES.map((value) => ({ value, label: codes(`codes.voice.${value}`) })),
    },
    {
      name: "need",
      label: say("classification.need"),
      value: draft.need,
      choices: NEEDS.map((value) => ({ value, label: say(`classification.needs.${value}`) })),
    },
    {
      name: "scope",
      label: say("classification.scope"),
      value: draft.scope,
      choices: SCOPES.map((value) => ({ value, label: say(`classification.scopes.${value}`) })),
    },
    {
      name: "basis",
      label: say("classification.basis"),
      value: draft.basis,
      choices: BASES.map((value) => ({ value, label: say(`classification.bases.${value}`) })),
    },
    {
      name: "difficulty",
      label: say("classification.difficulty"),
      value: draft.difficulty,
      choices: DIFFICULTIES.map((value) => ({ value, label: say(`classification.difficulties.${value}`) })),
    },
  ];
}
