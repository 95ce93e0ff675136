import { Button } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { DateText, InstantText } from "../../../ui/DateText.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import { toast } from "../../../ui/toast.ts";
import type { revokeTaskCardRoute } from "../../contract/task-card.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { useRefresh } from "../feedback-queries.ts";
import type { TaskCard } from "./task-card-queries.ts";
import { useTaskCardWords } from "./task-card-words.ts";
import css from "./TaskCards.module.css";

interface TaskCardItemProps {
  readonly feedbackId: string;
  readonly card: TaskCard;
  /** Shows the link. */
  readonly onLink: () => void;
}

/** One card with whom it went to, how it stands, and what the guest sent. */
export function TaskCardItem({ feedbackId, card, onLink }: TaskCardItemProps): ReactElement {
  const say = useTaskCardWords();
  const { kind, guestName, guestCompany, contact, words, measureText, acts } = card;
  return (
    <li className={css["item"]}>
      <div className={css["line"]}>
        <Chip>{say(`kinds.${kind}`)}</Chip>
        <strong>{guestCompany === "" ? guestName : `${guestName} · ${guestCompany}`}</strong>
        <StateChip card={card} />
        {contact !== null && <MaskedText value={contact} />}
      </div>
      {kind === "task" && <p className={css["text"]}>{measureText ?? say("withoutMeasure")}</p>}
      {words !== "" && <p className={`${css["text"]} hy-second`}>{words}</p>}
      <Sent card={card} />
      <Answer card={card} />
      {acts.length > 0 && <History card={card} />}
      <Acts feedbackId={feedbackId} card={card} onLink={onLink} />
    </li>
  );
}

const TONES = {
  sent: "warn",
  accepted: "primary",
  done: "good",
  declined: "accent",
  resting: "plain",
  expired: "plain",
  revoked: "plain",
} as const;

function StateChip({ card }: { readonly card: TaskCard }): ReactElement {
  const say = useTaskCardWords();
  const { kind, state, passed } = card;
  if (passed !== null)
    return <Chip tone={passed ? "good" : "accent"}>{say(passed ? "passed" : "failed")}</Chip>;
  return (
    <Chip tone={TONES[state]}>
      {kind === "check" && state === "sent" ? say("sentCheck") : say(`states.${state}`)}
    </Chip>
  );
}

function Sent({ card }: { readonly card: TaskCard }): ReactElement {
  const say = useTaskCardWords();
  const isLive = card.state === "sent" || card.state === "accepted";
  return (
    <p className="hy-third">
      {say("by", { name: card.createdByName })} <InstantText instant={card.createdAt} />
      {isLive && (
        <>
          {" · "}
          {say("until")} <InstantText instant={card.expiresAt} dateOnly />
        </>
      )}
      {card.showsWords && ` · ${say("showsWords")}`}
      {card.showsContact && ` · ${say("showsContact")}`}
    </p>
  );
}

/** What the guest said last: the plan, the reason, or the result. */
function Answer({ card }: { readonly card: TaskCard }): ReactElement | null {
  const say = useTaskCardWords();
  const { declinedAt, declineReason, doneAt, result, plan, promisedOn } = card;
  const line = (label: string, text: string): ReactElement | null =>
    text === "" ? null : (
      <p className={`${css["small"]} ${css["text"]}`}>
        <b>{label}</b> {text}
      </p>
    );
  if (declinedAt !== null) return line(say("reason"), declineReason);
  if (doneAt !== null) return line(say("result"), result);
  return (
    <>
      {line(say("plan"), plan)}
      {promisedOn !== null && (
        <p className={css["small"]}>
          {say("promised")} <DateText date={promisedOn} />
        </p>
      )}
    </>
  );
}

function History({ card: { acts } }: { readonly card: TaskCard }): ReactElement {
  const say = useTaskCardWords();
  return (
    <details className={css["history"]}>
      <summary>{say("history", { count: acts.length })}</summary>
      <ul>
        {acts.map(({ id, did, text, files, at }) => (
          <li key={id}>
            <b>{say(`acts.${did}`)}</b> <InstantText instant={at} />
            {files > 0 && ` · ${say("files", { count: files })}`}
            {text !== "" && <p className={css["text"]}>{text}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Acts({ feedbackId, card, onLink }: TaskCardItemProps): ReactElement | null {
  const say = useTaskCardWords();
  const refresh = useRefresh();
  const name = card.guestName;
  const revoke = async (): Promise<void> => {
    await request<typeof revokeTaskCardRoute>({
      method: "delete",
      path: "/api/v1/feedback/{id}/task-cards/{cardId}",
      params: { id: feedbackId, cardId: card.id },
    });
    await refresh();
    toast(say("revoked"));
  };
  if (card.url === null && !card.mayRevoke) return null;
  return (
    <div className={css["acts"]}>
      {card.url !== null && (
        <Button size="small" onClick={onLink} aria-label={say("linkTitle", { name })}>
          {say("link")}
        </Button>
      )}
      {card.mayRevoke && (
        <ConfirmButton
          size="small"
          type="text"
          danger
          label={say("revoke")}
          question={say("revokeQuestion", { name })}
          onConfirm={revoke}
        >
          {say("revokeText")}
        </ConfirmButton>
      )}
    </div>
  );
}
