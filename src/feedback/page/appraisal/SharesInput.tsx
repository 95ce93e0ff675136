import { Button, Input } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { MOST_SHARES } from "../../domain/appraisal/responsibility.ts";
import { DepartmentInput, HandlerInput } from "../feedback-parts/HandlerInput.tsx";
import css from "./Appraisal.module.css";
import { useAppraisalWords } from "./appraisal-words.ts";
import { EMPTY_SHARE, sumOf, withAnother, type ShareDraft } from "./share-drafts.ts";

interface SharesInputProps {
  readonly id?: string;
  readonly value?: readonly ShareDraft[];
  readonly onChange?: (drafts: readonly ShareDraft[]) => void;
}

/** Who carries how much. Stands in `Form.Item`. */
export function SharesInput({ value, onChange }: SharesInputProps): ReactElement {
  const say = useAppraisalWords();
  const drafts = value ?? [EMPTY_SHARE];
  const change = (place: number, to: Partial<ShareDraft>): void =>
    onChange?.(drafts.map((draft, at) => (at === place ? { ...draft, ...to } : draft)));
  const sum = sumOf(drafts);
  return (
    <div className={css["shares"]}>
      {drafts.map((draft, at) => {
        const place = at + 1;
        return (
          // Shares have no names of their own: their place is what they are.
          // eslint-disable-next-line react/no-array-index-key
          <div key={at} className={css["shareRow"]}>
            <DepartmentInput
              aria-label={say("responsibility.department", { place })}
              none={say("responsibility.department", { place })}
              value={draft.departmentId}
              onChange={(departmentId) => change(at, { departmentId, userId: null })}
            />
            <HandlerInput
              aria-label={say("responsibility.user", { place })}
              none={say("responsibility.wholeDepartment")}
              departmentId={draft.departmentId}
              value={draft.userId}
              onChange={(userId) => change(at, { userId })}
            />
            <Input
              aria-label={say("responsibility.percent", { place })}
              inputMode="numeric"
              maxLength={3}
              suffix="%"
              value={draft.percent}
              onChange={(event) => change(at, { percent: event.target.value })}
            />
            {drafts.length > 1 && (
              <button
                type="button"
                className="hy-icon-button"
                aria-label={say("responsibility.removePlace", { place })}
                onClick={() => onChange?.(drafts.filter((_, other) => other !== at))}
              >
                <Icon name="close" size={16} />
              </button>
            )}
          </div>
        );
      })}
      <div className={css["shareFoot"]}>
        {drafts.length < MOST_SHARES && (
          <Button size="small" onClick={() => onChange?.(withAnother(drafts))}>
            {say("responsibility.add")}
          </Button>
        )}
        <span className={sum === 100 ? "hy-third" : css["bad"]}>{say("responsibility.sum", { sum })}</span>
      </div>
    </div>
  );
}
