import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useId, useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { createFeedbackPolicy, updateFeedbackPolicy } from "../../contract/feedback-policy.ts";
import { PRIORITIES, type Priority } from "../../domain/life/stage.ts";
import { PROBLEM_TYPES, type ProblemType } from "../../domain/triage/classification.ts";
import { useInboxWords } from "../feedback-words.ts";
import { LimitFields } from "./LimitFields.tsx";
import css from "./Policies.module.css";
import { draftOf, policyOf, type PolicyDraft } from "./policy-draft.ts";
import { PolicyEffect } from "./PolicyEffect.tsx";
import { policiesQuery, type Policy } from "./policy-queries.ts";
import { usePolicyWords } from "./policy-words.ts";
import { RemovePolicyDialog } from "./RemovePolicyDialog.tsx";

interface PolicyDialogProps {
  /** Null: a new one. */
  readonly policy: Policy | null;
  readonly policies: readonly Policy[];
  readonly onClose: () => void;
}

/** The limits of one policy, with what changes for open cases before it is saved. */
export function PolicyDialog({ policy, policies, onClose }: PolicyDialogProps): ReactElement {
  const say = usePolicyWords();
  const ui = useUiWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(policy));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isRemoving, setRemoving] = useState(false);
  const planned = policyOf(draft);
  const save = async (): Promise<void> => {
    if (planned === null || planned.name === "") return;
    setBusy(true);
    setError(null);
    try {
      await store(policy, planned);
      toast(say("form.saved", { name: planned.name }));
      await client.invalidateQueries({ queryKey: policiesQuery.queryKey });
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  if (policy !== null && isRemoving)
    return <RemovePolicyDialog policy={policy} onRemoved={onClose} onCancel={() => setRemoving(false)} />;
  return (
    <Dialog
      open
      shape="end"
      title={say(policy === null ? "form.add" : "form.edit")}
      onClose={onClose}
      footer={
        <>
          {policy !== null && (
            <Button danger onClick={() => setRemoving(true)}>
              {say("form.remove")}
            </Button>
          )}
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={planned === null || planned.name === ""}
            onClick={() => void save()}
          >
            {say("form.save")}
          </Button>
        </>
      }
    >
      <div className={css["stack"]}>
        <ScopeFields draft={draft} onChange={setDraft} />
        <LimitFields
          draft={draft}
          others={policies.filter(({ id }) => id !== policy?.id)}
          onChange={setDraft}
        />
        <PolicyEffect id={policy?.id ?? null} policy={planned} />
        <FormProblem error={error} />
      </div>
    </Dialog>
  );
}

type Planned = NonNullable<ReturnType<typeof policyOf>>;

async function store(policy: Policy | null, planned: Planned): Promise<void> {
  if (policy === null) {
    await request<typeof createFeedbackPolicy>({
      method: "post",
      path: "/api/v1/feedback-policies",
      body: planned,
    });
    return;
  }
  await request<typeof updateFeedbackPolicy>({
    method: "patch",
    path: "/api/v1/feedback-policies/{id}",
    params: { id: policy.id },
    body: { ...planned, revision: policy.revision },
  });
}

interface FieldsProps {
  readonly draft: PolicyDraft;
  readonly onChange: (draft: PolicyDraft) => void;
}

function ScopeFields({ draft, onChange }: FieldsProps): ReactElement {
  const say = usePolicyWords();
  const codes = useInboxWords();
  const id = useId();
  return (
    <div className={css["scopeFields"]}>
      <label htmlFor={`${id}-name`}>{say("form.name")}</label>
      <Input
        id={`${id}-name`}
        autoFocus
        maxLength={60}
        autoComplete="off"
        placeholder={say("form.nameHint")}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
      />
      <div className={css["two"]} style={{ marginTop: 12 }}>
        <div>
          <label htmlFor={`${id}-priority`}>{say("form.priority")}</label>
          <ChoiceInput
            id={`${id}-priority`}
            none={say("form.anyPriority")}
            value={draft.priority}
            choices={PRIORITIES.map((value) => ({ value, label: codes(`codes.priority.${value}`) }))}
            onChange={(value) => onChange({ ...draft, priority: value as Priority | null })}
          />
        </div>
        <div>
          <label htmlFor={`${id}-type`}>{say("form.type")}</label>
          <ChoiceInput
            id={`${id}-type`}
            none={say("form.anyType")}
            value={draft.problemType}
            choices={PROBLEM_TYPES.map((value) => ({ value, label: codes(`codes.type.${value}`) }))}
            onChange={(value) => onChange({ ...draft, problemType: value as ProblemType | null })}
          />
        </div>
      </div>
    </div>
  );
}
