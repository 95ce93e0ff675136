import { Button, Form, Input, Select } from "antd";
import { use, useMemo, useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import type { createPlaceLinksRoute } from "../../contract/survey-link.ts";
import { readPlaceLines, type PlaceFault } from "../../domain/channels/read-place-lines.ts";
import type { HiddenField } from "../../domain/definition/survey-definition.ts";
import { endOfDay } from "../results/day-bounds.ts";
import { useRefreshLinks } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import css from "./Channels.module.css";

const NONE = "";
const SHOWN_FAULTS = 5;

/** Many lines in, one code each out. */
export function PlacesForm(props: {
  readonly surveyId: string;
  readonly fields: readonly HiddenField[];
}): ReactElement {
  const say = useChannelWords();
  const zone = use(ZoneContext);
  const refresh = useRefreshLinks(props.surveyId);
  const choices = props.fields.filter(({ type }) => type !== "boolean").map(({ code }) => code);
  const [text, setText] = useState("");
  const [field, setField] = useState(choices[0] ?? NONE);
  const [expires, setExpires] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { places, faults } = useMemo(() => readPlaceLines(text), [text]);
  const make = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { items } = await request<typeof createPlaceLinksRoute>({
        method: "post",
        path: "/api/v1/surveys/{id}/place-links",
        params: { id: props.surveyId },
        body: {
          field: field === NONE ? null : field,
          places: [...places],
          expiresAt: expires === null ? null : endOfDay(expires, zone),
        },
      });
      toast(say("places.made", { count: items.length }));
      setText("");
      await refresh();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      className={`hy-card ${css["card"]}`}
      onFinish={() => void make()}
    >
      <div className={css["columns"]}>
        <Form.Item label={say("places.lines")} extra={say("places.linesNote")} htmlFor="places">
          <Input.TextArea
            id="places"
            rows={7}
            value={text}
            placeholder={say("places.example")}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
        <div>
          <Form.Item
            label={say("places.field")}
            htmlFor="places-field"
            extra={say(choices.length > 0 ? "places.fieldNote" : "places.noFields")}
          >
            <Select
              id="places-field"
              value={field}
              onChange={setField}
              options={[
                ...choices.map((code) => ({ value: code, label: code })),
                { value: NONE, label: say("places.noField") },
              ]}
            />
          </Form.Item>
          <Form.Item label={say("link.expires")} extra={say("link.expiresNote")} htmlFor="places-expires">
            <DateInput id="places-expires" value={expires} onChange={setExpires} />
          </Form.Item>
        </div>
      </div>
      <Faults faults={faults} />
      <FormProblem error={error} />
      <div className={css["actions"]}>
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={places.length === 0 || faults.length > 0}
        >
          {say("places.make", { count: places.length })}
        </Button>
        <span className="hy-third" role="status">
          {text.trim() !== "" && say("places.count", { count: places.length })}
        </span>
      </div>
    </Form>
  );
}

function Faults({ faults }: { readonly faults: readonly PlaceFault[] }): ReactElement | null {
  const say = useChannelWords();
  if (faults.length === 0) return null;
  return (
    <ul className={css["faults"]} role="alert">
      {faults.slice(0, SHOWN_FAULTS).map(({ line, code }) => (
        <li key={line}>{say(`places.faults.${code}`, { line })}</li>
      ))}
    </ul>
  );
}
