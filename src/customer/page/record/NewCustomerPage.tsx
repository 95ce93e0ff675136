import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { toast } from "../../../ui/toast.ts";
import type { createCustomerRoute } from "../../contract/customer.ts";
import { useAttributes } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { QueryState } from "../parts/QueryState.tsx";
import { bodyOf, draftOf, type CustomerDraft } from "./customer-draft.ts";
import { CustomerForm } from "./CustomerForm.tsx";

type Body = Parameters<typeof request<typeof createCustomerRoute>>[0]["body"];

/** Registers one customer by hand. */
export function NewCustomerPage(): ReactElement {
  const say = useCustomerWords();
  const client = useQueryClient();
  const attributes = useAttributes();
  const save = async (draft: CustomerDraft): Promise<string> => {
    const given = Object.keys(draft).filter((field) => draft[field] !== null);
    const customer = await request<typeof createCustomerRoute>({
      method: "post",
      path: "/api/v1/customers",
      // The fields of the form are those of the contract; the server checks them.
      body: bodyOf(draft, given) as Body,
    });
    await client.invalidateQueries({ queryKey: ["customers"] });
    toast(say("form.created"));
    return `/customers/${customer.id}`;
  };
  return (
    <>
      <PageHeader title={say("form.createTitle")} back={{ to: "/customers", label: say("record.back") }} />
      <QueryState query={attributes} />
      {attributes.data && (
        <CustomerForm
          initial={draftOf(null, attributes.data)}
          attributes={attributes.data}
          onSave={save}
          cancelTo="/customers"
        />
      )}
    </>
  );
}
