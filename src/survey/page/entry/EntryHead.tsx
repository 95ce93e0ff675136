import { Input, Segmented } from "antd";
import { use, type ReactElement, type ReactNode } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useNow } from "../../../ui/use-now.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { ENTRY_CHANNELS } from "../../domain/survey-status.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import { CustomerSearch } from "./CustomerSearch.tsx";
import type { EntryDraft } from "./entry-draft.ts";
import css from "./EntryHead.module.css";
import type { EntryForm } from "./use-entry.ts";

interface EntryHeadProps {
  readonly definition: SurveyDefinition;
  readonly form: EntryForm;
  readonly draft: EntryDraft;
  readonly onChange: (part: Partial<EntryDraft>) => void;
  /** Enter in a field: on to the questions. */
  readonly onDone: () => void;
}

/** What stands at the top of a paper form: number, day, who; stays for the next of the pile where it can. */
export function EntryHead({ definition, form, draft, onChange, onDone }: EntryHeadProps): ReactElement {
  const say = useExchangeWords();
  const seesCustomers = useMay("maySeeCustomers");
  const today = inZone(useNow(), use(ZoneContext)).date;
  const { settings, hiddenFields } = definition;
  return (
    <section className={`hy-card ${css["head"] ?? ""}`} aria-label={say("entry.head")}>
      <Part label={say("entry.paperNumber")} id="entry-number">
        <Input
          id="entry-number"
          value={draft.paperNumber}
          maxLength={100}
          placeholder={say("entry.paperHint")}
          autoComplete="off"
          onPressEnter={(event) => !event.ctrlKey && !event.metaKey && onDone()}
          onChange={(event) => onChange({ paperNumber: event.target.value })}
        />
      </Part>
      <Part label={say("entry.answeredOn")} id="entry-day">
        <DateInput
          id="entry-day"
          value={draft.answeredOn ?? today}
          max={today}
          onChange={(date) => onChange({ answeredOn: date === today ? null : date })}
        />
      </Part>
      <Part label={say("entry.channel")} id="entry-channel">
        <Segmented
          id="entry-channel"
          aria-label={say("entry.channel")}
          value={draft.channel}
          options={ENTRY_CHANNELS.map((channel) => ({
            value: channel,
            label: say(`entry.channels.${channel}`),
          }))}
          onChange={(channel) => onChange({ channel })}
        />
      </Part>
      {settings.languages.length > 1 && (
        <Part label={say("entry.language")} id="entry-language">
          <Segmented
            id="entry-language"
            aria-label={say("entry.language")}
            value={draft.language}
            options={settings.languages.map((language) => ({
              value: language,
              label: say(`entry.languages.${language}`),
            }))}
            onChange={(language) => onChange({ language })}
          />
        </Part>
      )}
      {seesCustomers && (
        <Part
          label={say(settings.anonymous ? "entry.customerIfKnown" : "entry.customerRequired")}
          id="entry-customer"
        >
          <CustomerSearch
            id="entry-customer"
            name={draft.customerId === null ? null : (form.customer?.name ?? "…")}
            onChoose={(customerId) => onChange({ customerId })}
          />
        </Part>
      )}
      {hiddenFields.map(({ code }) => (
        <Part key={code} label={say("entry.hidden", { code })} id={`entry-hidden-${code}`}>
          <Input
            id={`entry-hidden-${code}`}
            value={draft.fields[code] ?? ""}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => onChange({ fields: { ...draft.fields, [code]: event.target.value } })}
          />
        </Part>
      ))}
      <Part label={say("entry.note")} id="entry-note">
        <Input
          id="entry-note"
          value={draft.note}
          maxLength={500}
          placeholder={say("entry.noteHint")}
          autoComplete="off"
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Part>
    </section>
  );
}

function Part(props: {
  readonly label: string;
  readonly id: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={css["part"]}>
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
    </div>
  );
}
