import { useQueryClient } from "@tanstack/react-query";
import { Checkbox, Form, Input } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { saveViewRoute } from "../../contract/feedback-view.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { viewsQuery } from "./view-queries.ts";

interface Values {
  readonly name: string;
  readonly shared?: boolean;
}

/** Keeps the conditions in force under a name. */
export function SaveViewDialog(props: {
  readonly filter: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}): ReactElement {
  const say = useExtraWords();
  const client = useQueryClient();
  const mayShare = useMay("mayEditFeedbackPolicies");
  const [form] = Form.useForm<Values>();
  const save = async ({ name, shared = false }: Values): Promise<void> => {
    const saved = await request<typeof saveViewRoute>({
      method: "post",
      path: "/api/v1/feedback-views",
      body: { name, shared, filter: { ...props.filter } },
    });
    toast(say("views.saved", { name: saved.name }));
    await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
  };
  return (
    <ExtraDialog
      title={say("views.saveTitle")}
      save={say("views.saveButton")}
      form={form}
      fields={["name"]}
      onSave={save}
      onClose={props.onClose}
    >
      <Form.Item
        name="name"
        label={say("views.name")}
        rules={[{ required: true, whitespace: true, message: say("views.nameMissing") }]}
      >
        <Input maxLength={40} placeholder={say("views.nameHint")} autoFocus />
      </Form.Item>
      {mayShare && (
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{say("views.share")}</Checkbox>
        </Form.Item>
      )}
    </ExtraDialog>
  );
}
