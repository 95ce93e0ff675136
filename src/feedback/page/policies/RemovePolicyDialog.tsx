import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { removeFeedbackPolicy } from "../../contract/feedback-policy.ts";
import { RemovalEffect } from "./PolicyEffect.tsx";
import { policiesQuery, type Policy } from "./policy-queries.ts";
import { usePolicyWords } from "./policy-words.ts";

interface RemovePolicyDialogProps {
  readonly policy: Policy;
  readonly onRemoved: () => void;
  /** Back to the policy. */
  readonly onCancel: () => void;
}

/** Takes a policy out of force, after saying what changes. */
export function RemovePolicyDialog({ policy, onRemoved, onCancel }: RemovePolicyDialogProps): ReactElement {
  const { id, name } = policy;
  const say = usePolicyWords();
  const ui = useUiWords();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const remove = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await request<typeof removeFeedbackPolicy>({
        method: "delete",
        path: "/api/v1/feedback-policies/{id}",
        params: { id },
      });
      toast(say("form.removed", { name }));
      onRemoved();
      await client.invalidateQueries({ queryKey: policiesQuery.queryKey });
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      title={say("form.removeQuestion", { name })}
      onClose={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>{ui("cancel")}</Button>
          <Button type="primary" danger loading={busy} onClick={() => void remove()}>
            {say("form.remove")}
          </Button>
        </>
      }
    >
      <RemovalEffect id={id} />
      <FormProblem error={error} />
    </Dialog>
  );
}
