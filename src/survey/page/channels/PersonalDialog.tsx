import { Button, Form, Input, Segmented, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { use, useState, type ReactElement } from "react";
import type { listSegmentsRoute } from "../../../customer/contract/segment.ts";
import { request } from "../../../ui/api-client.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { createLinksRoute, createSegmentLinksRoute } from "../../contract/survey-link.ts";
import { endOfDay } from "../results/day-bounds.ts";
import { useRefreshLinks } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import { CustomerChoice, type ChosenCustomer } from "./CustomerChoice.tsx";

interface Values {
  readonly by: "customers" | "segment";
  readonly customers?: readonly ChosenCustomer[];
  readonly segmentId?: string;
  readonly label: string;
  readonly expires: string | null;
}

interface PersonalDialogProps {
  readonly surveyId: string;
  readonly onClose: () => void;
}

interface Made {
  readonly count: number;
  readonly more: boolean;
}

/** Gives customers links of their own: chosen one by one, or a segment. */
export function PersonalDialog({ surveyId, onClose }: PersonalDialogProps): ReactElement {
  const say = useChannelWords();
  const words = useUiWords();
  const zone = use(ZoneContext);
  const refresh = useRefreshLinks(surveyId);
  const [form] = Form.useForm<Values>();
  const [told, setTold] = useState<"" | "more" | "nobody">("");
  const [count, setCount] = useState(0);
  const by = Form.useWatch("by", form) ?? "customers";
  const { submit, busy, error } = useSubmit<Values>(form, async (values) => {
    const expiresAt = values.expires === null ? null : endOfDay(values.expires, zone);
    const made = await makeLinks(surveyId, { ...values, expiresAt });
    await refresh();
    setCount(made.count);
    if (made.count > 0 && !made.more) {
      toast(say("personal.made", { count: made.count }));
      onClose();
    } else setTold(made.more ? "more" : "nobody");
  });
  const footer = (
    <>
      <Button onClick={onClose}>{words("cancel")}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>
        {say("personal.create")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("personal.make")} onClose={onClose} footer={footer}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ by: "customers", customers: [], label: "", expires: null }}
        onFinish={submit}
        onValuesChange={() => setTold("")}
      >
        <Form.Item name="by" label={say("personal.by")}>
          <Segmented
            options={[
              { value: "customers", label: say("personal.byCustomers") },
              { value: "segment", label: say("personal.bySegment") },
            ]}
          />
        </Form.Item>
        {by === "customers" ? (
          <Form.Item
            name="customers"
            label={say("personal.customer")}
            rules={[{ type: "array", min: 1, message: say("personal.choose") }]}
          >
            <CustomerChoice />
          </Form.Item>
        ) : (
          <SegmentField />
        )}
        <Form.Item name="label" label={say("personal.label")} extra={say("personal.labelNote")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="expires" label={say("link.expires")} extra={say("link.expiresNote")}>
          <DateInput />
        </Form.Item>
        <p role="status">{told !== "" && say(`personal.${told}`, { count })}</p>
        <FormProblem error={error} />
      </Form>
    </Dialog>
  );
}

function SegmentField(): ReactElement {
  const say = useChannelWords();
  const { data, error } = useQuery({
    queryKey: ["segments"],
    queryFn: ({ signal }) =>
      request<typeof listSegmentsRoute>({ method: "get", path: "/api/v1/segments", signal }),
  });
  const isNone = data?.items.length === 0;
  return (
    <>
      <Form.Item
        name="segmentId"
        label={say("personal.segment")}
        extra={say(isNone ? "personal.noSegments" : "personal.segmentNote")}
        rules={[{ required: true, message: say("personal.segmentChoose") }]}
      >
        <Select
          placeholder={say("personal.segmentChoose")}
          loading={!data && !error}
          options={data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
      </Form.Item>
      <FormProblem error={error} />
    </>
  );
}

async function makeLinks(
  surveyId: string,
  values: Values & { readonly expiresAt: string | null },
): Promise<Made> {
  const { label, expiresAt, segmentId } = values;
  const params = { id: surveyId };
  if (values.by === "segment") {
    const { items, more } = await request<typeof createSegmentLinksRoute>({
      method: "post",
      path: "/api/v1/surveys/{id}/segment-links",
      params,
      body: { segmentId: segmentId ?? "", label, expiresAt },
    });
    return { count: items.length, more };
  }
  const customerIds = (values.customers ?? []).map(({ id }) => id);
  const { items } = await request<typeof createLinksRoute>({
    method: "post",
    path: "/api/v1/surveys/{id}/links",
    params,
    body: { customerIds, label, expiresAt },
  });
  return { count: items.length, more: false };
}
