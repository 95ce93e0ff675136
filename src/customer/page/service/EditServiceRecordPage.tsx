import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { use, useState, type ReactElement } from "react";
import { useParams } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { ApiProblem } from "../../../ui/api-problem.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { toast } from "../../../ui/toast.ts";
import type { changeServiceRecordRoute, ServiceRecord } from "../../contract/service-record.ts";
import { useServiceRecord } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { changedPart, serviceBody, serviceDraftOf, type ServiceDraft } from "./service-draft.ts";
import { ServiceForm } from "./ServiceForm.tsx";

/** Changes a service record. */
export function EditServiceRecordPage(): ReactElement {
  const { id = "" } = useParams();
  const say = useCustomerWords();
  const record = useServiceRecord(id);
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHeader
        title={say("service.editTitle")}
        back={{ to: `/service-records/${id}`, label: say("service.back") }}
      />
      {record.isError && <ErrorState error={record.error} onRetry={() => void record.refetch()} />}
      {record.isPending && <LoadingState />}
      {record.data && (
        <Editor
          key={round}
          seen={record.data}
          onReload={() => void record.refetch().then(() => setRound((before) => before + 1))}
        />
      )}
    </>
  );
}

function Editor(props: { readonly seen: ServiceRecord; readonly onReload: () => void }): ReactElement {
  const say = useCustomerWords();
  const client = useQueryClient();
  const zone = use(ZoneContext);
  // Refetching in the background must not move the ground under the form.
  const [seen] = useState(props.seen);
  const [changed, setChanged] = useState(false);
  const initial = serviceDraftOf(seen, zone);
  const save = async (draft: ServiceDraft): Promise<string> => {
    const body = {
      ...changedPart(serviceBody(initial, zone), serviceBody(draft, zone)),
      revision: seen.revision,
    };
    const call = { method: "patch", path: "/api/v1/service-records/{id}" } as const;
    await request<typeof changeServiceRecordRoute>({ ...call, params: { id: seen.id }, body }).catch(
      (error: unknown) => {
        setChanged(error instanceof ApiProblem && error.code === "conflict-service-record-changed");
        throw error;
      },
    );
    await client.invalidateQueries({ queryKey: ["service-records"] });
    await client.invalidateQueries({ queryKey: ["customers", seen.customerId] });
    toast(say("service.saved"));
    return `/service-records/${seen.id}`;
  };
  return (
    <>
      {changed && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={say("conflict.title")}
          action={<Button onClick={props.onReload}>{say("conflict.reload")}</Button>}
        />
      )}
      <ServiceForm initial={initial} onSave={save} cancelTo={`/service-records/${seen.id}`} />
    </>
  );
}
