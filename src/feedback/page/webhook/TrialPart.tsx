import { Button, Input, Segmented } from "antd";
import { Fragment, useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import type { tryWebhookRoute } from "../../contract/webhook/webhook.ts";
import { sampleBody } from "../../domain/webhook/sample-body.ts";
import type { TriedItem, WebhookSettings } from "./webhook-queries.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";

interface Tried {
  readonly count: number;
  readonly items: readonly TriedItem[];
}

const MOST_SHOWN = 20;

/** A sample is read by the mapping as it stands in the form; nothing is stored. */
export function TrialPart({ settings }: { readonly settings: () => WebhookSettings }): ReactElement {
  const say = useWebhookWords();
  const [sample, setSample] = useState(() => JSON.stringify(sampleBody(settings().mapping), null, 2));
  const [format, setFormat] = useState<"json" | "form">("json");
  const [tried, setTried] = useState<Tried | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    setTried(null);
    const { channel, proof, mapping } = settings();
    try {
      const body = { channel, proof, mapping, sample, format };
      setTried(
        await request<typeof tryWebhookRoute>({ method: "post", path: "/api/v1/webhooks/trials", body }),
      );
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={css["trial"]} aria-label={say("trial.title")}>
      <div>
        <strong>{say("trial.title")}</strong>
        <p className="hy-third">{say("trial.note")}</p>
      </div>
      <Input.TextArea
        aria-label={say("trial.sample")}
        autoSize={{ minRows: 4, maxRows: 12 }}
        maxLength={200_000}
        spellCheck={false}
        value={sample}
        className={css["mono"] ?? ""}
        onChange={(event) => setSample(event.target.value)}
      />
      <div className={css["row"]}>
        <Segmented
          aria-label={say("trial.format")}
          options={(["json", "form"] as const).map((value) => ({
            value,
            label: say(`trial.formats.${value}`),
          }))}
          value={format}
          onChange={setFormat}
        />
        <Button loading={busy} onClick={() => void run()}>
          {say("trial.run")}
        </Button>
      </div>
      <div role="status">
        <FormProblem error={error} />
        {tried !== null && <TriedItems tried={tried} />}
      </div>
    </section>
  );
}

function TriedItems({ tried }: { readonly tried: Tried }): ReactElement {
  const say = useWebhookWords();
  if (tried.items.length === 0) return <p className="hy-third">{say("trial.none")}</p>;
  return (
    <ul className={css["items"]}>
      {tried.count > MOST_SHOWN && <li>{say("trial.count", { count: tried.count })}</li>}
      {tried.items.map(({ index, voice, fault }) => (
        <li key={index} className={css["item"]}>
          <span className={`${css["chip"]} ${css[voice === null ? "bad" : "good"]}`}>
            {`${index + 1} · ${say(voice === null ? "trial.bad" : "trial.good")}`}
          </span>
          {fault !== null && <span>{fault.message}</span>}
          {voice !== null && <VoiceFacts voice={voice} />}
        </li>
      ))}
    </ul>
  );
}

function VoiceFacts({ voice }: { readonly voice: NonNullable<TriedItem["voice"]> }): ReactElement {
  const say = useWebhookWords();
  const { contact, external } = voice;
  const facts = [
    ["verbatim", voice.verbatim],
    ["subject", voice.subject],
    ["sourceId", voice.sourceId],
    ["receivedAt", momentOf(voice.receivedAt)],
    ["name", contact.name],
    ["phone", contact.phone],
    ["email", contact.email],
    ["customer", voice.customer],
    ["product", voice.product],
    ["orderNumber", voice.orderNumber],
    ["score", voice.score],
    ["platform", external?.platform],
    ["externalNumber", external?.number],
    ["externalDueAt", momentOf(external?.dueAt)],
  ] as const;
  return (
    <dl className={css["facts"]}>
      {facts.map(([field, value]) =>
        value === undefined || value === "" ? null : (
          <Fragment key={field}>
            <dt>{say(`form.fields.${field}`)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

function momentOf(instant: string | undefined): ReactElement | undefined {
  return instant === undefined ? undefined : <InstantText instant={instant} />;
}
