import { useQueryClient } from "@tanstack/react-query";
import { Button, Input, Radio, Switch } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { toast } from "../../../ui/toast.ts";
import type { putFeedbackSettings } from "../../contract/feedback-setting.ts";
import { APPROVERS } from "../../domain/feedback-settings.ts";
import css from "./Policies.module.css";
import { settingsQuery, type Settings } from "./policy-queries.ts";
import { usePolicyWords } from "./policy-words.ts";
import { limitsOfSums, sumsOf, type Sums } from "./sums-draft.ts";

const SCORES = [1, 2, 3, 4] as const;
/** Working days that may be chosen. */
const APPEAL_DAYS = Array.from({ length: 30 }, (_, at) => at + 1);

interface SettingsCardProps {
  readonly settings: Settings;
  readonly editable: boolean;
}

/** Separation of duties, when a survey answer becomes a case, and who may approve how much. */
export function SettingsCard({ settings, editable }: SettingsCardProps): ReactElement {
  const say = usePolicyWords();
  const client = useQueryClient();
  const [mayOverride, setMayOverride] = useState(settings.mayOverride);
  const [lowScore, setLowScore] = useState(settings.lowScore);
  const [appealDays, setAppealDays] = useState(settings.appealDays);
  const [sums, setSums] = useState<Sums>(() => sumsOf(settings.compensationLimits));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const compensationLimits = limitsOfSums(sums);
  const save = async (): Promise<void> => {
    if (compensationLimits === null) return;
    setBusy(true);
    setError(null);
    try {
      const saved = await request<typeof putFeedbackSettings>({
        method: "put",
        path: "/api/v1/feedback-settings",
        body: { mayOverride, lowScore, compensationLimits, appealDays, revision: settings.revision },
      });
      toast(say("work.saved"));
      client.setQueryData(settingsQuery.queryKey, saved);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="hy-card">
      <FormSection title={say("work.override")} note={say("work.overrideNote")}>
        <Switch
          aria-label={say("work.override")}
          disabled={!editable}
          checked={mayOverride}
          onChange={setMayOverride}
        />{" "}
        <span>{say(mayOverride ? "work.overrideOn" : "work.overrideOff")}</span>
      </FormSection>
      <FormSection title={say("work.lowScore")} note={say("work.lowScoreNote")}>
        <Radio.Group
          aria-label={say("work.lowScore")}
          disabled={!editable}
          value={lowScore}
          onChange={(event) => setLowScore(event.target.value as number)}
          options={SCORES.map((score) => ({ value: score, label: say("work.score", { score }) }))}
        />
      </FormSection>
      <FormSection title={say("work.appealDays")} note={say("work.appealDaysNote")}>
        <ChoiceInput
          aria-label={say("work.appealDays")}
          disabled={!editable}
          value={String(appealDays)}
          choices={APPEAL_DAYS.map((days) => ({ value: String(days), label: say("work.days", { days }) }))}
          onChange={(days) => setAppealDays(Number(days))}
        />
      </FormSection>
      <FormSection title={say("work.compensation")} note={say("work.compensationNote")}>
        <SumFields sums={sums} editable={editable} onChange={setSums} />
        <FormProblem error={error} />
        {editable && (
          <Button
            type="primary"
            style={{ marginTop: 16 }}
            loading={busy}
            disabled={compensationLimits === null}
            onClick={() => void save()}
          >
            {say("work.save")}
          </Button>
        )}
      </FormSection>
    </section>
  );
}

interface SumFieldsProps {
  readonly sums: Sums;
  readonly editable: boolean;
  readonly onChange: (sums: Sums) => void;
}

function SumFields({ sums, editable, onChange }: SumFieldsProps): ReactElement {
  const say = usePolicyWords();
  const wrong = limitsOfSums(sums) === null;
  return (
    <div className={css["sums"]}>
      {APPROVERS.map((role) => (
        <label key={role}>
          {say(`work.approvers.${role}`)}
          <Input
            inputMode="decimal"
            autoComplete="off"
            maxLength={11}
            disabled={!editable}
            value={sums[role]}
            onChange={(event) => onChange({ ...sums, [role]: event.target.value })}
          />
        </label>
      ))}
      {wrong && (
        <span className={css["bad"]} role="alert">
          {say("work.sumWrong")}
        </span>
      )}
    </div>
  );
}
