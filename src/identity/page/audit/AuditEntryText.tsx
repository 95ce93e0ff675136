import { Button } from "antd";
import type { ReactElement, ReactNode } from "react";
import type { AuditEntry } from "../../contract/audit-entry.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useAuditWords } from "../identity-words.ts";
import { sentenceKey } from "./audit-codes.ts";
import css from "./AuditEntryText.module.css";
import { useDetailText } from "./detail-text.ts";

interface AuditEntryTextProps {
  readonly entry: AuditEntry;
  /** Shows only the actions on this record. */
  readonly onRecord: () => void;
}

/** What was done as a sentence; opens to the details. */
export function AuditEntryText(props: AuditEntryTextProps): ReactElement {
  const say = useAuditWords();
  const { entry } = props;
  const key = sentenceKey(entry.action);
  const label = entry.recordLabel || entry.recordId;
  return (
    <details className={css["entry"]}>
      <summary>
        <Icon name="right" size={16} />
        <span>{key ? say(key, { label }) : say("unknown", { code: entry.action, label })}</span>
      </summary>
      <Facts {...props} />
    </details>
  );
}

function Facts(props: AuditEntryTextProps): ReactElement {
  const say = useAuditWords();
  const text = useDetailText();
  const { entry, onRecord } = props;
  const details = Object.entries(entry.details).filter(([, value]) => value !== null && value !== undefined);
  return (
    <dl className={css["facts"]}>
      {details.map(([name, value]) => (
        <Fact key={name} name={text.name(name)}>
          {text.value(name, value)}
        </Fact>
      ))}
      <Fact name={say("code")}>
        <code>{entry.action}</code>
      </Fact>
      <Fact name={say("recordId")}>
        <code>{entry.recordId}</code>{" "}
        <Button type="link" size="small" onClick={onRecord}>
          {say("onlyRecord")}
        </Button>
      </Fact>
      {entry.address && <Fact name={say("address")}>{entry.address}</Fact>}
      {entry.requestId && (
        <Fact name={say("requestId")}>
          <code>{entry.requestId}</code>
        </Fact>
      )}
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
