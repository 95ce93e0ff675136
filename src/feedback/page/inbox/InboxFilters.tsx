import { Button } from "antd";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { DateInput } from "../../../ui/DateInput.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useMay } from "../../../ui/reader.ts";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import { PRIORITIES, STAGES } from "../../domain/life/stage.ts";
import { CHANNELS } from "../../domain/number/case-number.ts";
import { PROBLEM_TYPES, VOICES } from "../../domain/triage/classification.ts";
import { DepartmentInput, HandlerInput } from "../feedback-parts/HandlerInput.tsx";
import { useInboxWords, useLifeWords } from "../feedback-words.ts";
import css from "./InboxFilters.module.css";
import { QueueChoice } from "./QueueNav.tsx";
import { RegisterLink } from "./RegisterLink.tsx";
import type { Inbox } from "./use-inbox.ts";
import { ViewsButton } from "./ViewsButton.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** Search and filters; they open on demand, the list is narrow. In one row where table or board have the whole width. */
export function InboxFilters({ inbox }: { readonly inbox: Inbox }): ReactElement {
  const say = useInboxWords();
  const id = useId();
  const mayRegister = useMay("mayRegisterFeedback");
  const [open, setOpen] = useState(inbox.active > 0);
  return (
    <search className={css["filters"]} data-view={inbox.view}>
      <div className={css["queue"]}>
        <QueueChoice queue={inbox.queue} counts={inbox.counts} onChoose={(queue) => inbox.set({ queue })} />
        {mayRegister && <RegisterLink />}
      </div>
      <div className={css["bar"]}>
        <div className={css["search"]}>
          <SearchInput
            label={say("filter.search")}
            hint={say("filter.searchHint")}
            value={inbox.filter.search ?? ""}
            onSearch={(search) => inbox.set({ search })}
          />
        </div>
        <Button
          aria-expanded={open}
          aria-controls={id}
          icon={<Icon name="filter" size={16} />}
          onClick={() => setOpen(!open)}
        >
          {inbox.active > 0 ? say("filter.on", { count: inbox.active }) : say("filter.show")}
        </Button>
      </div>
      <div className={css["views"]}>
        <ViewSwitch inbox={inbox} />
        <ViewsButton inbox={inbox} />
      </div>
      <div id={id} className={css["fields"]} hidden={!open}>
        {open && <Fields inbox={inbox} />}
      </div>
    </search>
  );
}

function Fields({ inbox }: { readonly inbox: Inbox }): ReactElement {
  const { filter, set } = inbox;
  const say = useInboxWords();
  const life = useLifeWords();
  const all = say("filter.all");
  return (
    <>
      <Field label={say("filter.stage")}>
        <ChoiceInput
          none={all}
          choices={STAGES.map((value) => ({ value, label: life(`stages.${value}`) }))}
          value={filter.stage ?? null}
          onChange={(stage) => set({ stage })}
        />
      </Field>
      <Field label={say("filter.priority")}>
        <ChoiceInput
          none={all}
          choices={PRIORITIES.map((value) => ({ value, label: say(`codes.priority.${value}`) }))}
          value={filter.priority ?? null}
          onChange={(priority) => set({ priority })}
        />
      </Field>
      <Field label={say("filter.type")}>
        <ChoiceInput
          none={all}
          choices={PROBLEM_TYPES.map((value) => ({ value, label: say(`codes.type.${value}`) }))}
          value={filter.problemType ?? null}
          onChange={(problemType) => set({ problemType })}
        />
      </Field>
      <Field label={say("filter.voice")}>
        <ChoiceInput
          none={all}
          choices={VOICES.map((value) => ({ value, label: say(`codes.voice.${value}`) }))}
          value={filter.voice ?? null}
          onChange={(voice) => set({ voice })}
        />
      </Field>
      <Field label={say("filter.channel")}>
        <ChoiceInput
          none={all}
          choices={CHANNELS.map((value) => ({ value, label: say(`codes.channel.${value}`) }))}
          value={filter.channel ?? null}
          onChange={(channel) => set({ channel })}
        />
      </Field>
      <WhoAndWhen inbox={inbox} />
      <Narrowed inbox={inbox} />
    </>
  );
}

function WhoAndWhen({ inbox }: { readonly inbox: Inbox }): ReactElement {
  const { filter, set } = inbox;
  const say = useInboxWords();
  const all = say("filter.all");
  return (
    <>
      <Field label={say("filter.department")}>
        <DepartmentInput
          none={all}
          value={filter.departmentId ?? null}
          onChange={(departmentId) => set({ departmentId })}
        />
      </Field>
      <Field label={say("filter.handler")}>
        <HandlerInput
          none={all}
          value={filter.handlerId ?? null}
          departmentId={filter.departmentId ?? null}
          onChange={(handlerId) => set({ handlerId })}
        />
      </Field>
      <span />
      <Field label={say("filter.from")}>
        <DateInput value={filter.since ?? null} onChange={(since) => set({ since })} />
      </Field>
      <Field label={say("filter.to")}>
        <DateInput value={filter.until ?? null} onChange={(until) => set({ until })} />
      </Field>
    </>
  );
}

/** What came with a link and has no field of its own, and the way out of all. */
function Narrowed({ inbox }: { readonly inbox: Inbox }): ReactElement {
  const { filter, set } = inbox;
  const say = useInboxWords();
  return (
    <>
      {filter.customerId !== undefined && (
        <Button
          size="small"
          icon={<Icon name="close" size={14} />}
          iconPlacement="end"
          onClick={() => set({ customerId: null })}
        >
          {say("filter.customer", { name: say("filter.thisCustomer") })}
        </Button>
      )}
      {inbox.active > 0 && (
        <Button type="link" size="small" onClick={inbox.clear}>
          {say("filter.clear")}
        </Button>
      )}
    </>
  );
}

function Field(props: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <label className={css["field"]}>
      <span>{props.label}</span>
      {props.children}
    </label>
  );
}
