import { Button, Input } from "antd";
import { useId, useState, type ReactElement } from "react";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import type { Segment } from "../../contract/segment.ts";
import type { SegmentCondition } from "../../domain/segment-condition.ts";
import { useAttributes } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { GroupBox } from "./GroupBox.tsx";
import { draftOfCondition, emptyGroup, readDraft, type GroupDraft } from "./segment-draft.ts";
import css from "./SegmentEditor.module.css";
import { SegmentConflict } from "./SegmentConflict.tsx";
import { SegmentPreview } from "./SegmentPreview.tsx";
import { useStoreSegment } from "./use-store-segment.ts";

/** The builder of conditions, beside it who meets them now. */
export function SegmentEditor(props: { readonly segment: Segment | null }): ReactElement {
  // Refetching in the background must not move the ground under the form.
  const [segment] = useState(props.segment);
  const say = useCustomerWords();
  const attributes = useAttributes().data ?? [];
  const mayEdit = useMay("mayEditSegments");
  const [name, setName] = useState(segment?.name ?? "");
  const [root, setRoot] = useState<GroupDraft>(() => initialGroup(segment));
  const [dirty, setDirty] = useState(false);
  const { condition, incomplete } = readDraft(root, attributes);
  const storing = useStoreSegment(segment);
  const change = (next: GroupDraft): void => {
    setDirty(true);
    setRoot(next);
  };
  return (
    <>
      <UnsavedGuard dirty={dirty} />
      <Header segment={segment} />
      <div className={css["columns"]}>
        <div className={css["main"]}>
          <Panel title={say("segments.conditions")} note={mayEdit ? null : say("segments.readOnly")}>
            <NameField name={name} onChange={setName} missing={storing.nameMissing} disabled={!mayEdit} />
            <fieldset disabled={!mayEdit} className={css["builder"]}>
              <GroupBox group={root} attributes={attributes} depth={0} onChange={change} />
            </fieldset>
            {storing.conflict && (
              <SegmentConflict
                theirs={storing.conflict}
                onTake={() => {
                  setName(storing.conflict?.name ?? "");
                  setRoot(initialGroup(storing.conflict));
                  storing.rebase();
                }}
                onOverwrite={() => storing.overwrite(name, condition)}
              />
            )}
            <FormProblem error={storing.conflict ? null : storing.error} />
            {mayEdit && (
              <div className={css["buttons"]}>
                {segment && <RemoveSegment segment={segment} onRemove={storing.remove} />}
                <Button
                  type="primary"
                  loading={storing.busy}
                  disabled={incomplete > 0}
                  onClick={() => storing.store(name, condition)}
                >
                  {say("segments.save")}
                </Button>
              </div>
            )}
          </Panel>
        </div>
        <SegmentPreview condition={condition} incomplete={incomplete} attributes={attributes} />
      </div>
    </>
  );
}

function initialGroup(segment: Segment | null): GroupDraft {
  // The server made and checked these conditions; the contract only says "a tree".
  return segment ? draftOfCondition(segment.conditions as unknown as SegmentCondition) : emptyGroup();
}

interface NameFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
  readonly missing: boolean;
  readonly disabled: boolean;
}

function NameField(props: NameFieldProps): ReactElement {
  const say = useCustomerWords();
  const id = useId();
  const missing = props.missing && props.name.trim() === "";
  return (
    <div className={css["name"]}>
      <label htmlFor={id}>{say("segments.name")}</label>
      <Input
        id={id}
        maxLength={80}
        value={props.name}
        disabled={props.disabled}
        status={missing ? "error" : ""}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {missing && (
        <p id={`${id}-missing`} role="alert" className={css["missing"]}>
          {say("segments.nameMissing")}
        </p>
      )}
    </div>
  );
}

function Header(props: { readonly segment: Segment | null }): ReactElement {
  const { segment } = props;
  const say = useCustomerWords();
  const open = segment && (
    <LinkButton to={`/customers?segmentId=${segment.id}`}>{say("segments.openList")}</LinkButton>
  );
  return (
    <PageHeader
      title={segment?.name ?? say("segments.createTitle")}
      back={{ to: "/segments", label: say("segments.title") }}
      actions={open}
    />
  );
}

function RemoveSegment(props: {
  readonly segment: Segment;
  readonly onRemove: () => Promise<void>;
}): ReactElement {
  const say = useCustomerWords();
  return (
    <ConfirmButton
      label={say("segments.remove")}
      question={say("segments.removeQuestion", { name: props.segment.name })}
      danger
      type="text"
      onConfirm={props.onRemove}
    >
      {say("segments.removeText")}
    </ConfirmButton>
  );
}
