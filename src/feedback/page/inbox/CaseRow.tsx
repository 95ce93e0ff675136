import { Checkbox } from "antd";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { DueChip } from "../feedback-parts/DeadlineChip.tsx";
import { useCustomerName } from "../feedback-parts/use-customer-name.ts";
import { PriorityMark } from "../feedback-parts/PriorityMark.tsx";
import type { FeedbackSummary } from "../feedback-queries.ts";
import { useInboxWords, useLifeWords } from "../feedback-words.ts";
import { ReplyDueChip } from "../reply-letter/ReplyDueChip.tsx";
import { PresenceDot } from "../presence/PresenceDot.tsx";
import css from "./CaseRow.module.css";

interface CaseRowProps {
  readonly row: FeedbackSummary;
  readonly to: string;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One case in the list: what it is, where it stands, until when. */
export function CaseRow({ row, to, isOpen, isChosen, onChoose }: CaseRowProps): ReactElement {
  const say = useInboxWords();
  const life = useLifeWords();
  const nameOf = useCustomerName();
  return (
    <li className={css["row"]} data-case={row.id} data-priority={row.priority} aria-current={isOpen}>
      <Checkbox
        className={css["choice"] ?? ""}
        aria-label={say("list.select", { number: row.number })}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <Link to={to} className={css["link"]} preventScrollReset>
        <span className={css["head"]}>
          <PriorityMark priority={row.priority} />
          <span className={css["number"]}>{row.number}</span>
          <PresenceDot id={row.id} />
          <span className={css["stage"]}>{life(`stages.${row.stage}`)}</span>
        </span>
        <span className={css["excerpt"]}>{row.summary || row.excerpt}</span>
        <span className={css["foot"]}>
          <span className={css["who"]}>
            {[
              nameOf(row),
              row.handlerName ?? say("list.noHandler"),
              row.round > 1 && say("list.round", { round: row.round }),
              row.isRepeat && say("list.repeat"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <ReplyDueChip dueAt={row.replyDueAt} />
          <DueChip row={row} />
        </span>
      </Link>
    </li>
  );
}
