import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useNavigate, useParams } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { AFTER_SAVING } from "../../../ui/after-saving.ts";
import { ApiProblem } from "../../../ui/api-problem.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { toast } from "../../../ui/toast.ts";
import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import type { changeCustomerRoute, Customer } from "../../contract/customer.ts";
import { fetchCustomer, useAttributes, useCustomer } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { QueryState } from "../parts/QueryState.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { bodyOf, changedFields, draftOf, type CustomerDraft } from "./customer-draft.ts";
import { CustomerForm } from "./CustomerForm.tsx";

type Body = Parameters<typeof request<typeof changeCustomerRoute>>[0]["body"];

/** Changes a customer; what somebody else changed meanwhile is shown and settled, never overwritten unseen. */
export function EditCustomerPage(): ReactElement {
  const { id = "" } = useParams();
  const say = useCustomerWords();
  const customer = useCustomer(id);
  const attributes = useAttributes();
  return (
    <>
      <PageHeader
        title={say("form.editTitle")}
        back={{ to: `/customers/${id}`, label: customer.data?.name ?? say("record.back") }}
      />
      <QueryState query={customer.data ? attributes : customer} />
      {customer.data && attributes.data && <Editor seen={customer.data} attributes={attributes.data} />}
    </>
  );
}

interface Conflict {
  readonly theirs: Customer;
  readonly mine: CustomerDraft;
}

function Editor(props: {
  readonly seen: Customer;
  readonly attributes: readonly CustomerAttribute[];
}): ReactElement {
  const say = useCustomerWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  // Refetching in the background must not move the ground under the form.
  const [seen] = useState(props.seen);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const base = draftOf(seen, props.attributes);
  const address = `/customers/${seen.id}`;

  const store = async (from: Customer, draft: CustomerDraft): Promise<string> => {
    const fields = changedFields(draftOf(from, props.attributes), draft);
    if (fields.length > 0) {
      // The fields of the form are those of the contract; the server checks them.
      const body = { ...bodyOf(draft, fields), revision: from.revision } as Body;
      const call = { method: "patch", path: "/api/v1/customers/{id}" } as const;
      await request<typeof changeCustomerRoute>({ ...call, params: { id: from.id }, body });
      await client.invalidateQueries({ queryKey: ["customers"] });
    }
    toast(say(fields.length > 0 ? "form.saved" : "form.nothingChanged"));
    return address;
  };

  const save = async (mine: CustomerDraft): Promise<string | null> => {
    try {
      return await store(seen, mine);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== "conflict-customer-changed") throw error;
      setConflict({ theirs: await fetchCustomer(seen.id), mine });
      return null;
    }
  };

  return (
    <>
      <CustomerForm initial={base} attributes={props.attributes} onSave={save} cancelTo={address} />
      {conflict && (
        <ConflictDialog
          base={base}
          mine={conflict.mine}
          theirs={draftOf(conflict.theirs, props.attributes)}
          attributes={props.attributes}
          onClose={() => setConflict(null)}
          onSave={async (merged) => {
            await store(conflict.theirs, merged);
            setConflict(null);
            await navigate(address, { state: AFTER_SAVING });
          }}
        />
      )}
    </>
  );
}
