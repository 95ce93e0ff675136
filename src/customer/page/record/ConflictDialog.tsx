import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import { useCustomerWords } from "../customer-words.ts";
import css from "./ConflictDialog.module.css";
import { disputedFields, mergeDrafts, type CustomerDraft } from "./customer-draft.ts";
import { useFieldWords } from "./use-field-words.ts";

interface ConflictDialogProps {
  /** As it was when the form was opened. */
  readonly base: CustomerDraft;
  readonly mine: CustomerDraft;
  /** As it is now. */
  readonly theirs: CustomerDraft;
  readonly attributes: readonly CustomerAttribute[];
  readonly onSave: (merged: CustomerDraft) => Promise<void>;
  readonly onClose: () => void;
}

/** Somebody else saved first: shows where both sides differ and lets one choose. */
export function ConflictDialog(props: ConflictDialogProps): ReactElement {
  const say = useCustomerWords();
  const words = useFieldWords(props.attributes);
  const { base, mine, theirs } = props;
  const disputed = disputedFields(base, mine, theirs);
  const [chosenTheirs, setChosenTheirs] = useState<ReadonlySet<string>>(new Set(disputed));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = (): void => {
    setBusy(true);
    props
      .onSave(mergeDrafts(base, mine, theirs, chosenTheirs))
      .catch(setError)
      .finally(() => setBusy(false));
  };
  const choose = (field: string, takeTheirs: boolean): void => {
    const next = new Set(chosenTheirs);
    if (takeTheirs) next.add(field);
    else next.delete(field);
    setChosenTheirs(next);
  };
  const footer = (
    <>
      <Button onClick={props.onClose}>{say("common.cancel")}</Button>
      <Button type="primary" loading={busy} onClick={save}>
        {say("conflict.save")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("conflict.title")} onClose={props.onClose} footer={footer}>
      <p className="hy-second">{say(disputed.length > 0 ? "conflict.text" : "conflict.textNone")}</p>
      {disputed.map((field) => (
        <fieldset key={field} className={css["field"]}>
          <legend>{words.label(field)}</legend>
          {([true, false] as const).map((isTheirs) => (
            <label key={String(isTheirs)}>
              <input
                type="radio"
                name={field}
                checked={chosenTheirs.has(field) === isTheirs}
                onChange={() => choose(field, isTheirs)}
              />
              {isTheirs
                ? say("conflict.theirs", { value: words.value(field, theirs[field]) })
                : say("conflict.mine", { value: words.value(field, mine[field]) })}
            </label>
          ))}
        </fieldset>
      ))}
      <FormProblem error={error} />
    </Dialog>
  );
}
