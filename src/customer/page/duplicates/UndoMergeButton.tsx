import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { toast } from "../../../ui/toast.ts";
import type { undoCustomerMergeRoute } from "../../contract/customer-merge.ts";
import { useMoreWords } from "../customer-words.ts";

/** Takes a merge back, after asking. */
export function UndoMergeButton(props: {
  readonly mergeId: string;
  readonly onUndone?: () => void;
}): ReactElement {
  const say = useMoreWords();
  const client = useQueryClient();
  const undo = async (): Promise<void> => {
    const call = { method: "delete", path: "/api/v1/customer-merges/{id}" } as const;
    await request<typeof undoCustomerMergeRoute>({ ...call, params: { id: props.mergeId } });
    toast(say("duplicates.undone"));
    props.onUndone?.();
    await client.invalidateQueries({ queryKey: ["customers"] });
  };
  return (
    <ConfirmButton
      label={say("duplicates.undo")}
      question={say("duplicates.undoQuestion")}
      size="small"
      onConfirm={undo}
    >
      {say("duplicates.undoText")}
    </ConfirmButton>
  );
}
