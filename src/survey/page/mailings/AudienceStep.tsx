import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Radio, Select } from "antd";
import type { ReactElement } from "react";
import type { listSegmentsRoute } from "../../../customer/contract/segment.ts";
import { request } from "../../../ui/api-client.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { CustomerPicker } from "./CustomerPicker.tsx";
import type { MailingEdit } from "./draft-change.ts";
import { useMailingWords } from "./mailing-words.ts";
import css from "./Mailings.module.css";

/** A step's part of the draft. */
export interface StepProps {
  readonly edit: MailingEdit;
  readonly change: (part: Partial<MailingEdit>) => void;
}

/** Who gets the invitation. */
export function AudienceStep({ edit, change }: StepProps): ReactElement {
  const say = useMailingWords();
  return (
    <>
      <label className={css["field"]}>
        <span className={css["label"]}>{say("who.name")}</span>
        <Input maxLength={100} value={edit.name} onChange={(event) => change({ name: event.target.value })} />
        <span className={css["hint"]}>{say("who.nameHint")}</span>
      </label>
      <fieldset className={css["group"]}>
        <legend>{say("who.kind")}</legend>
        <Radio.Group
          value={edit.kind}
          onChange={(event) => change({ kind: event.target.value as MailingEdit["kind"] })}
          options={[
            { value: "segment", label: say("who.segment") },
            { value: "customers", label: say("who.customers") },
          ]}
        />
      </fieldset>
      <div className={css["field"]}>
        {edit.kind === "segment" ? (
          <SegmentChoice value={edit.segmentId} onChange={(segmentId) => change({ segmentId })} />
        ) : (
          <CustomerPicker value={edit.customers} onChange={(customers) => change({ customers })} />
        )}
      </div>
      <Checkbox checked={edit.repeats} onChange={(event) => change({ repeats: event.target.checked })}>
        {say("who.repeats")}
      </Checkbox>
      <span className={css["hint"]}>{say("who.repeatsNote")}</span>
    </>
  );
}

interface SegmentChoiceProps {
  readonly value: string | null;
  readonly onChange: (segmentId: string) => void;
}

function SegmentChoice({ value, onChange }: SegmentChoiceProps): ReactElement {
  const say = useMailingWords();
  const { data, error, refetch } = useQuery({
    queryKey: ["segments"],
    queryFn: ({ signal }) =>
      request<typeof listSegmentsRoute>({ method: "get", path: "/api/v1/segments", signal }),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data?.items.length === 0) return <p className="hy-second">{say("who.noSegments")}</p>;
  const chosen = data?.items.find(({ id }) => id === value);
  return (
    <>
      <Select
        className={css["wide"] ?? ""}
        aria-label={say("who.chooseSegment")}
        placeholder={say("who.chooseSegment")}
        loading={!data}
        showSearch={{ optionFilterProp: "label" }}
        value={chosen ? chosen.id : null}
        onChange={(id: string) => onChange(id)}
        options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      {chosen && <span className={css["hint"]}>{chosen.description}</span>}
      <span className={css["hint"]}>{say("who.segmentNote")}</span>
    </>
  );
}
