import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Select, Switch } from "antd";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import type { createCalendar } from "../../contract/calendar.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import { useCalendarWords } from "../identity-words.ts";
import { EditDialog } from "../parts/EditDialog.tsx";
import { organizationQuery } from "../parts/identity-queries.ts";

interface Values {
  readonly name: string;
  readonly timeZone?: string;
  readonly statutoryHolidays: boolean;
}

/** A new calendar with office hours; opens it afterwards. */
export function NewCalendarDialog(props: { readonly onClose: () => void }): ReactElement {
  const say = useCalendarWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const organization = useQuery(organizationQuery);
  const [form] = Form.useForm<Values>();
  const [dirty, setDirty] = useState(false);
  const ownZone = organization.data?.timeZone ?? "Asia/Shanghai";
  const { submit, busy, error } = useSubmit<Values>(form, async (values) => {
    const made = await request<typeof createCalendar>({
      method: "post",
      path: "/api/v1/calendars",
      body: { ...values, timeZone: values.timeZone ?? ownZone },
    });
    setDirty(false);
    toast(say("added", { name: made.name }));
    await client.invalidateQueries({ queryKey: ["calendars"] });
    await navigate(`/settings/calendars/${made.id}?view=settings`);
  });
  return (
    <EditDialog
      title={say("add")}
      verb={say("add")}
      dirty={dirty}
      busy={busy}
      onSave={form.submit}
      onClose={props.onClose}
    >
      <p className="hy-third">{say("addNote")}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ statutoryHolidays: true }}
        onValuesChange={() => setDirty(true)}
        onFinish={submit}
        style={{ marginTop: 16 }}
      >
        <NewCalendarFields ownZone={ownZone} />
        <FormProblem error={error} fields={["name", "timeZone"]} />
      </Form>
    </EditDialog>
  );
}

function NewCalendarFields(props: { readonly ownZone: string }): ReactElement {
  const say = useCalendarWords();
  const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value }));
  return (
    <>
      <Form.Item
        name="name"
        label={say("name")}
        rules={[{ required: true, whitespace: true, message: say("nameMissing") }]}
      >
        <Input autoFocus maxLength={60} placeholder={say("nameHint")} autoComplete="off" />
      </Form.Item>
      <Form.Item name="timeZone" label={say("zone")}>
        <Select showSearch placeholder={props.ownZone} options={zones} />
      </Form.Item>
      <Form.Item
        name="statutoryHolidays"
        label={say("statutory")}
        valuePropName="checked"
        extra={say("settings.statutoryNote")}
      >
        <Switch />
      </Form.Item>
    </>
  );
}
