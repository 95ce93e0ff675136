import { Button, Input } from "antd";
import { useRef, useState, type ReactElement } from "react";
import { formatDate, inZone } from "../../ui/date-format.ts";
import { useLanguage } from "../../ui/i18n.ts";
import { useSession } from "../session.ts";
import css from "./Setup.module.css";
import { useSetupWords } from "./setup-words.ts";

interface InvitationLinkProps {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** The link of an invitation, the one time it can be seen. */
export function InvitationLink(props: InvitationLinkProps): ReactElement {
  const tell = useSetupWords();
  const language = useLanguage();
  const { organization } = useSession();
  const field = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const until = formatDate(inZone(props.expiresAt, organization.timeZone).date, language);
  const copy = async (): Promise<void> => {
    if (await copyText(props.link, field.current)) setCopied(props.link);
  };
  return (
    <div role="status" style={{ marginTop: 20 }}>
      <strong>{props.name}</strong> <span className="hy-second">{tell("people.link", { until })}</span>
      <div className={css["link"]} ref={field}>
        <Input readOnly value={props.link} aria-label={tell("people.link", { until })} />
        <Button onClick={() => void copy()}>
          {copied === props.link ? tell("people.copied") : tell("people.copy")}
        </Button>
      </div>
    </div>
  );
}

/** Copies; over plain HTTP, where browsers allow no clipboard, marks the text for copying by hand. */
async function copyText(text: string, place: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    place?.querySelector("input")?.select();
    return false;
  }
}
