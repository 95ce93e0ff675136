import { Form } from "antd";
import type { ReactElement } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import {
  isCarried,
  RESPONSIBILITY_KINDS,
  type ResponsibilityKind,
} from "../../domain/appraisal/responsibility.ts";
import { useAppraisalWords } from "./appraisal-words.ts";
import { sharesOf, type ShareDraft } from "./share-drafts.ts";
import { SharesInput } from "./SharesInput.tsx";

/** What the fields of a decision hold. */
export interface DecisionValues {
  readonly kind: ResponsibilityKind;
  readonly shares?: readonly ShareDraft[];
}

/** Kind and shares of a decision; shares only where somebody here carries the kind. */
export function DecisionFields(): ReactElement {
  const say = useAppraisalWords();
  const kind = Form.useWatch<ResponsibilityKind | undefined>("kind");
  const fit = (_: unknown, drafts: readonly ShareDraft[] | undefined): Promise<void> =>
    drafts !== undefined && sharesOf(drafts) !== null
      ? Promise.resolve()
      : Promise.reject(
          new Error(`${say("responsibility.departmentMissing")} ${say("responsibility.partiesNote")}`),
        );
  return (
    <>
      <Form.Item name="kind" label={say("responsibility.kind")}>
        <ChoiceInput
          choices={RESPONSIBILITY_KINDS.map((value) => ({ value, label: say(`kinds.${value}`) }))}
        />
      </Form.Item>
      {kind !== undefined && isCarried(kind) ? (
        <Form.Item
          name="shares"
          label={say("responsibility.parties")}
          extra={say("responsibility.partiesNote")}
          rules={[{ validator: fit }]}
          validateTrigger="onSubmit"
        >
          <SharesInput />
        </Form.Item>
      ) : (
        <p className="hy-second">{say("responsibility.nobody")}</p>
      )}
    </>
  );
}

/** Shares to be sent with a kind. */
export function sentShares({ kind, shares }: DecisionValues) {
  return isCarried(kind) ? (sharesOf(shares ?? []) ?? []) : [];
}
