import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { toast } from "../../../ui/toast.ts";
import type { mergeCustomersRoute } from "../../contract/customer-merge.ts";
import type { Customer } from "../../contract/customer.ts";
import { useAttributes } from "../customer-queries.ts";
import { useCustomerWords, useMoreWords } from "../customer-words.ts";
import { phoneText } from "../../../ui/phone-text.ts";
import { draftOf } from "../record/customer-draft.ts";
import { useFieldWords } from "../record/use-field-words.ts";
import type { RecentMerge } from "./recent-merge.ts";

interface MergeButtonProps {
  readonly survivor: Customer;
  readonly merged: Customer;
  readonly onMerged: (merge: RecentMerge) => void;
}

/** Says what will move, asks, and merges. */
export function MergeButton(props: MergeButtonProps): ReactElement {
  const { survivor, merged } = props;
  const names = namesApart(survivor, merged);
  const say = useMoreWords();
  const client = useQueryClient();
  const merge = async (): Promise<void> => {
    const done = await request<typeof mergeCustomersRoute>({
      method: "post",
      path: "/api/v1/customers/{id}/merges",
      params: { id: survivor.id },
      body: { mergedId: merged.id },
    });
    const { contacts, serviceRecords, consents, doNotContactMarks } = done.moved;
    toast(
      say("duplicates.merged", { contacts, services: serviceRecords, wills: consents + doNotContactMarks }),
    );
    props.onMerged({ id: done.id, survivorId: survivor.id, ...names });
    // The list of pairs stays as it is: its cursor goes on from here.
    void client.invalidateQueries({ queryKey: ["customers", survivor.id] });
    void client.invalidateQueries({ queryKey: ["customers", merged.id] });
    void client.invalidateQueries({ queryKey: ["customers", "list"] });
  };
  return (
    <ConfirmButton
      type="primary"
      label={say("duplicates.merge")}
      question={say("duplicates.mergeQuestion", names)}
      onConfirm={merge}
    >
      <WhatMoves survivor={survivor} merged={merged} />
    </ConfirmButton>
  );
}

/** What a merge fills where the survivor has nothing. */
const FILLED = [
  "region",
  "industry",
  "registeredOn",
  "cooperationSince",
  "channelPreference",
  "accountManagerId",
] as const;

function WhatMoves(props: { readonly survivor: Customer; readonly merged: Customer }): ReactElement {
  const { survivor, merged } = props;
  const say = useMoreWords();
  const customer = useCustomerWords();
  const attributes = useAttributes().data ?? [];
  const words = useFieldWords(attributes);
  const join = customer("common.listJoin");
  const mine = draftOf(survivor, attributes);
  const theirs = draftOf(merged, attributes);
  const own = attributes.map(({ code }) => `attributes.${code}`);
  const filled = [...FILLED, ...own].filter((field) => mine[field] === null && theirs[field] !== null);
  const tags = merged.tags.filter((tag) => !survivor.tags.includes(tag));
  const names = namesApart(survivor, merged);
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      <li>{say("duplicates.moves", names)}</li>
      <li>
        {filled.length > 0
          ? say("duplicates.fills", { ...names, fields: filled.map(words.label).join(join) })
          : say("duplicates.fillsNone")}
      </li>
      {tags.length > 0 && <li>{say("duplicates.tagsMove", { tags: tags.join(join) })}</li>}
      <li>{say("duplicates.stays", names)}</li>
      <li>{say("duplicates.undoable", names)}</li>
    </ul>
  );
}

/** Both names; where they are the same, with what tells the two apart. */
function namesApart(
  survivor: Customer,
  merged: Customer,
): { readonly survivor: string; readonly merged: string } {
  if (survivor.name !== merged.name) return { survivor: survivor.name, merged: merged.name };
  const marks = [
    (customer: Customer) => customer.externalId,
    (customer: Customer) => customer.primaryContact?.phone,
    (customer: Customer) => customer.region,
    (customer: Customer) => customer.id.slice(-6),
  ];
  const apart = marks.find((mark) => (mark(survivor) ?? "—") !== (mark(merged) ?? "—"));
  const named = (customer: Customer): string => `${customer.name} · ${phoneText(apart?.(customer) ?? "—")}`;
  return { survivor: named(survivor), merged: named(merged) };
}
