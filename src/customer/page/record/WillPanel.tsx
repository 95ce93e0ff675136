import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { DateText } from "../../../ui/DateText.tsx";
import { useMay } from "../../../ui/reader.ts";
import type { DoNotContactMark } from "../../contract/consent.ts";
import type { Customer } from "../../contract/customer.ts";
import { useDoNotContactMarks } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { useChannelWord } from "../parts/CustomerTags.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { QueryState } from "../parts/QueryState.tsx";
import { ConsentList } from "./ConsentList.tsx";
import { LiftDialog, MarkDialog } from "./DoNotContactDialogs.tsx";
import css from "./WillPanel.module.css";

/** Whether the customer wants to be contacted: do-not-contact marks and consents. */
export function WillPanel(props: { readonly customer: Customer; readonly readOnly: boolean }): ReactElement {
  const { customer } = props;
  const say = useCustomerWords();
  const mayEdit = useMay("mayEditContacts") && !props.readOnly;
  const marks = useDoNotContactMarks(customer.id);
  const [dialog, setDialog] = useState<"mark" | DoNotContactMark | null>(null);
  const close = (): void => setDialog(null);
  return (
    <Panel title={say("record.will")}>
      <div className={css["head"]}>
        <h3>{say("will.markTitle")}</h3>
        {mayEdit && (
          <Button size="small" onClick={() => setDialog("mark")}>
            {say("will.mark")}
          </Button>
        )}
      </div>
      <QueryState query={marks} />
      {marks.data && <Marks marks={marks.data} onLift={mayEdit ? setDialog : null} />}
      <ConsentList customerId={customer.id} mayEdit={mayEdit} />
      {dialog === "mark" && <MarkDialog customerId={customer.id} onClose={close} />}
      {dialog !== null && dialog !== "mark" && <LiftDialog mark={dialog} onClose={close} />}
    </Panel>
  );
}

interface MarksProps {
  readonly marks: readonly DoNotContactMark[];
  readonly onLift: ((mark: DoNotContactMark) => void) | null;
}

function Marks(props: MarksProps): ReactElement {
  const say = useCustomerWords();
  const { onLift } = props;
  const open = props.marks.filter((mark) => mark.open);
  const past = props.marks.filter((mark) => !mark.open);
  return (
    <>
      {open.length === 0 && <p className="hy-third">{say("will.markNone")}</p>}
      <ul className={css["list"]}>
        {open.map((mark) => (
          <OpenMark key={mark.id} mark={mark} {...(onLift ? { onLift: () => onLift(mark) } : {})} />
        ))}
      </ul>
      {past.length > 0 && <PastMarks marks={past} />}
    </>
  );
}

function OpenMark(props: { readonly mark: DoNotContactMark; readonly onLift?: () => void }): ReactElement {
  const { mark } = props;
  const say = useCustomerWords();
  const channelWord = useChannelWord();
  return (
    <li className={css["mark"]}>
      <div className={css["row"]}>
        <Chip tone="accent" icon="offline">
          {channelWord(mark.channel)}
        </Chip>
        {props.onLift && (
          <Button size="small" type="text" onClick={props.onLift}>
            {say("will.lift")}
            <span className="hy-unseen">{channelWord(mark.channel)}</span>
          </Button>
        )}
      </div>
      <p>{mark.reason}</p>
      <p className={css["small"]}>
        <DateText date={mark.since} /> – <Until mark={mark} />
        {mark.recordedByName && ` · ${say("will.by", { name: mark.recordedByName })}`}
      </p>
    </li>
  );
}

function Until(props: { readonly mark: DoNotContactMark }): ReactElement {
  const say = useCustomerWords();
  return props.mark.until === null ? <>{say("will.untilLifted")}</> : <DateText date={props.mark.until} />;
}

function PastMarks(props: { readonly marks: readonly DoNotContactMark[] }): ReactElement {
  const say = useCustomerWords();
  const channelWord = useChannelWord();
  return (
    <details className={css["past"]}>
      <summary>{say("will.past", { count: props.marks.length })}</summary>
      <ul className={css["list"]}>
        {props.marks.map((mark) => (
          <li key={mark.id} className={css["mark"]}>
            <p>
              {channelWord(mark.channel)} · {mark.reason}
            </p>
            <p className={css["small"]}>
              <DateText date={mark.since} /> –{" "}
              {mark.liftedReason === null
                ? say("will.expired")
                : say("will.liftedBy", { reason: mark.liftedReason })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
