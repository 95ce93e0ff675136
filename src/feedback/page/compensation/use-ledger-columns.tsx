import { Link } from "react-router";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import type { Compensation } from "../../contract/feedback-compensation.ts";
import { useInboxWords } from "../feedback-words.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { CompensationActs } from "./CompensationActs.tsx";
import { CompensationState } from "./CompensationState.tsx";
import css from "./Compensations.module.css";
import { yuanText } from "./yuan-text.ts";

/** Columns of the ledger; the number opens the case. */
export function useLedgerColumns(): readonly DataColumn<Compensation>[] {
  const say = useExtraWords();
  const inbox = useInboxWords();
  return [
    {
      key: "number",
      title: say("money.case"),
      width: "170px",
      render: ({ feedbackId, number }) => (
        <Link className="hy-nowrap" to={`/feedback/${feedbackId}`}>
          {number}
        </Link>
      ),
    },
    {
      key: "amount",
      title: say("money.amount"),
      align: "end",
      width: "110px",
      render: ({ amount }) => yuanText(amount),
    },
    {
      key: "kind",
      title: say("money.kind"),
      width: "90px",
      priority: 2,
      render: ({ kind }) => say(`money.kinds.${kind}`),
    },
    {
      key: "reason",
      title: say("money.reason"),
      render: ({ reason, product, problemType }) => (
        <span className={css["reason"]}>
          {reason}
          <span className="hy-third">
            {[product, inbox(`codes.type.${problemType}`)].filter((part) => part !== null).join(" · ")}
          </span>
        </span>
      ),
    },
    {
      key: "proposed",
      title: say("money.proposedBy"),
      width: "150px",
      priority: 2,
      render: ({ proposedByName, proposedAt }) => (
        <span className={css["reason"]}>
          {proposedByName}
          <span className="hy-third">
            <InstantText instant={proposedAt} />
          </span>
        </span>
      ),
    },
    {
      key: "state",
      title: say("money.state"),
      width: "96px",
      render: (one) => <CompensationState one={one} />,
    },
    {
      key: "actions",
      title: say("money.actions"),
      align: "end",
      width: "170px",
      render: (one) => <CompensationActs one={one} />,
    },
  ];
}
