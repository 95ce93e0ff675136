import { useQueryClient } from "@tanstack/react-query";
import { use, type ReactElement } from "react";
import { useSearchParams } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { toast } from "../../../ui/toast.ts";
import type { createServiceRecordRoute } from "../../contract/service-record.ts";
import { useCustomerWords } from "../customer-words.ts";
import { newServiceDraft, serviceBody, type ServiceDraft } from "./service-draft.ts";
import { ServiceForm } from "./ServiceForm.tsx";

/** Records one service by hand; `?customerId=` chooses the customer. */
export function NewServiceRecordPage(): ReactElement {
  const say = useCustomerWords();
  const client = useQueryClient();
  const zone = use(ZoneContext);
  const [params] = useSearchParams();
  const customerId = params.get("customerId") ?? "";
  const save = async (draft: ServiceDraft): Promise<string> => {
    const record = await request<typeof createServiceRecordRoute>({
      method: "post",
      path: "/api/v1/service-records",
      body: serviceBody(draft, zone),
    });
    await client.invalidateQueries({ queryKey: ["service-records"] });
    await client.invalidateQueries({ queryKey: ["customers", record.customerId] });
    toast(say("service.created"));
    return customerId === "" ? `/service-records/${record.id}` : `/customers/${record.customerId}`;
  };
  const back =
    customerId === ""
      ? { to: "/service-records", label: say("service.back") }
      : { to: `/customers/${customerId}`, label: say("record.back") };
  return (
    <>
      <PageHeader title={say("service.createTitle")} back={back} />
      <ServiceForm initial={newServiceDraft(customerId)} onSave={save} cancelTo={back.to} />
    </>
  );
}
