import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { saveBrandingRoute } from "../../contract/survey-branding.ts";
import { brandColours, ENOUGH_CONTRAST, isColour } from "../../domain/channels/brand-colours.ts";
import { useChannelWords } from "../channels/channel-words.ts";
import css from "./Branding.module.css";
import { brandingQuery, type Branding } from "./branding-query.ts";
import { BrandPreview } from "./BrandPreview.tsx";

/** Huiyin's own, where none was chosen. */
const OWN_COLOUR = "#2f5d8a";

/** The colour, with what becomes of it in both modes. */
export function ColourForm({ branding }: { readonly branding: Branding }): ReactElement {
  const say = useChannelWords();
  const words = useUiWords();
  const client = useQueryClient();
  const [isOwn, setIsOwn] = useState(branding.colour !== null);
  const [text, setText] = useState(branding.colour ?? OWN_COLOUR);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const typed = text.trim().toLowerCase();
  const isGood = isColour(typed);
  const colour = isOwn && isGood ? typed : OWN_COLOUR;
  const wanted = isOwn ? typed : null;
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const saved = await request<typeof saveBrandingRoute>({
        method: "put",
        path: "/api/v1/survey-branding",
        body: { colour: wanted, revision: branding.revision },
      });
      client.setQueryData(brandingQuery.queryKey, saved);
      toast(say("branding.saved"));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form layout="vertical" requiredMark={false} className={css["stack"]} onFinish={() => void save()}>
      <Checkbox checked={isOwn} onChange={(event) => setIsOwn(event.target.checked)}>
        {say("branding.own")}
      </Checkbox>
      {isOwn && (
        <Form.Item
          label={say("branding.hex")}
          htmlFor="brand-colour"
          {...(isGood ? {} : { validateStatus: "error", help: say("branding.hexBad") })}
        >
          <div className={css["actions"]}>
            <input
              type="color"
              className={css["well"]}
              aria-label={say("branding.colour")}
              value={isGood ? typed : OWN_COLOUR}
              onChange={(event) => setText(event.target.value)}
            />
            <Input
              id="brand-colour"
              style={{ width: 120 }}
              maxLength={7}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
        </Form.Item>
      )}
      <Legibility colour={colour} />
      <BrandPreview colours={brandColours(colour)} logo={branding.logo} />
      <FormProblem error={error} />
      <div className={css["actions"]}>
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={wanted === branding.colour || (isOwn && !isGood)}
        >
          {words("save")}
        </Button>
      </div>
    </Form>
  );
}

function Legibility({ colour }: { readonly colour: string }): ReactElement {
  const say = useChannelWords();
  const colours = brandColours(colour);
  return (
    <dl className={css["contrast"]} aria-label={say("branding.contrast")}>
      {(["light", "dark"] as const).map((mode) => {
        const ratio = (Math.floor(colours.contrast[mode] * 10) / 10).toFixed(1);
        const isEnough = colours.contrast[mode] >= ENOUGH_CONTRAST;
        return (
          <div key={mode}>
            <dt>{say(`branding.mode.${mode}`)}</dt>
            <dd>
              {isEnough
                ? say("branding.good", { ratio })
                : say("branding.mended", { ratio, colour: colours[mode].main })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
