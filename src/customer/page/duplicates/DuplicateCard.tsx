import { Button } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { DuplicatePair, sayCustomersDistinctRoute } from "../../contract/customer-merge.ts";
import type { Customer } from "../../contract/customer.ts";
import { useCodeWords, useCustomerWords, useMoreWords } from "../customer-words.ts";
import { Chip, Chips } from "../../../ui/Chip.tsx";
import { phoneText } from "../../../ui/phone-text.ts";
import css from "./Duplicates.module.css";
import type { RecentMerge } from "./recent-merge.ts";
import { MergeButton } from "./MergeButton.tsx";

interface DuplicateCardProps {
  readonly pair: DuplicatePair;
  /** The pair is dealt with; null where no merge was made. */
  readonly onSettled: (merge: RecentMerge | null) => void;
}

/** Two records side by side, why they may be one, and what to do. */
export function DuplicateCard(props: DuplicateCardProps): ReactElement {
  const { first, second, reasons, score } = props.pair;
  const say = useMoreWords();
  const [survivorId, setSurvivorId] = useState(older(first, second).id);
  const survivor = survivorId === first.id ? first : second;
  const merged = survivorId === first.id ? second : first;
  return (
    <div
      role="group"
      className="hy-card"
      style={{ padding: "14px 18px 16px" }}
      aria-label={say("duplicates.pair", { first: first.name, second: second.name })}
    >
      <div className={css["head"]}>
        <Chips>
          {reasons.map((reason) => (
            <Chip key={reason} tone="warn">
              {say(`duplicates.reasons.${reason}`)}
            </Chip>
          ))}
        </Chips>
        <span className="hy-third" title={say("duplicates.likelihoodNote")}>
          {say("duplicates.likelihood", { percent: Math.round(score * 100) })}
        </span>
      </div>
      <Comparison pair={props.pair} survivorId={survivorId} onChoose={setSurvivorId} />
      <div className={css["buttons"]}>
        <DistinctButton pair={props.pair} onDone={() => props.onSettled(null)} />
        <MergeButton survivor={survivor} merged={merged} onMerged={props.onSettled} />
      </div>
    </div>
  );
}

/** The record known longer is usually the better kept one. */
function older(first: Customer, second: Customer): Customer {
  return first.createdAt <= second.createdAt ? first : second;
}

function DistinctButton(props: { readonly pair: DuplicatePair; readonly onDone: () => void }): ReactElement {
  const { first, second } = props.pair;
  const say = useMoreWords();
  const textOf = useProblemText();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const tell = async (): Promise<void> => {
    setBusy(true);
    try {
      await request<typeof sayCustomersDistinctRoute>({
        method: "post",
        path: "/api/v1/customer-distinct-pairs",
        body: { firstId: first.id, secondId: second.id },
      });
      toast(say("duplicates.distinctDone", { first: first.name, second: second.name }));
      props.onDone();
      void client.invalidateQueries({ queryKey: ["customers", first.id] });
      void client.invalidateQueries({ queryKey: ["customers", second.id] });
    } catch (error) {
      toast(textOf(error), "bad");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button loading={busy} onClick={() => void tell()}>
      {say("duplicates.distinct")}
    </Button>
  );
}

interface ComparisonProps {
  readonly pair: DuplicatePair;
  readonly survivorId: string;
  readonly onChoose: (id: string) => void;
}

function Comparison(props: ComparisonProps): ReactElement {
  const { first, second } = props.pair;
  const more = useMoreWords();
  const say = useCustomerWords();
  const name = useId();
  const rows = useComparedRows();
  return (
    <table className={css["table"]}>
      <thead>
        <tr>
          <th scope="col">{say("fields.name")}</th>
          {[first, second].map((customer) => (
            <th key={customer.id} scope="col">
              <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
              <label className={css["keep"]}>
                <input
                  type="radio"
                  name={name}
                  checked={customer.id === props.survivorId}
                  onChange={() => props.onChoose(customer.id)}
                />
                {more("duplicates.keep")}
                <span className="hy-unseen">{customer.name}</span>
              </label>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, text, show }) => {
          const differs = text(first) !== "" && text(second) !== "" && text(first) !== text(second);
          return (
            <tr key={label} className={differs ? css["differs"] : undefined}>
              <th scope="row">
                {label}
                {differs && <span className="hy-unseen">（{more("duplicates.differ")}）</span>}
              </th>
              <td>{show(first)}</td>
              <td>{show(second)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ComparedRow {
  readonly label: string;
  readonly text: (customer: Customer) => string;
  readonly show: (customer: Customer) => ReactNode;
}

function useComparedRows(): readonly ComparedRow[] {
  const say = useCustomerWords();
  const more = useMoreWords();
  const { word } = useCodeWords();
  const plain = (label: string, text: (customer: Customer) => string): ComparedRow => ({
    label,
    text,
    show: (customer) => text(customer) || <span className="hy-third">—</span>,
  });
  return [
    plain(say("fields.externalId"), ({ externalId }) => externalId ?? ""),
    plain(say("fields.kind"), ({ kind }) => word(kind)),
    plain(say("fields.tier"), ({ tier }) => word(tier)),
    plain(say("fields.region"), ({ region }) => region ?? ""),
    {
      label: say("fields.primaryContact"),
      text: ({ primaryContact }) => primaryContact?.phone ?? "",
      show: ({ primaryContact }) =>
        primaryContact ? (
          <>
            {primaryContact.name}{" "}
            {primaryContact.phone !== null && <MaskedText value={phoneText(primaryContact.phone)} />}
          </>
        ) : (
          <span className="hy-third">—</span>
        ),
    },
    plain(say("fields.accountManagerId"), ({ accountManagerName }) => accountManagerName ?? ""),
    plain(say("fields.tags"), ({ tags }) => tags.join(say("common.listJoin"))),
    {
      label: more("duplicates.created"),
      text: () => "",
      show: ({ createdAt }) => <InstantText instant={createdAt} />,
    },
  ];
}
