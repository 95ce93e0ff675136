import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Segmented, Select } from "antd";
import { useState, type ReactElement } from "react";
import type { Organization, updateOrganization } from "../../contract/organization.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import { useIdentityWords } from "../identity-words.ts";
import { organizationQuery } from "../parts/identity-queries.ts";
import css from "../parts/settings.module.css";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";

type Values = Pick<Organization, "name" | "timeZone" | "language">;

export function OrganizationForm(props: { readonly organization: Organization }): ReactElement {
  const words = useUiWords();
  const say = useIdentityWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [dirty, setDirty] = useState(false);
  const { name, timeZone, language } = props.organization;
  const { submit, busy, error } = useSubmit<Values>(form, async (values) => {
    const saved = await request<typeof updateOrganization>({
      method: "patch",
      path: "/api/v1/organization",
      body: values,
    });
    client.setQueryData(organizationQuery.queryKey, saved);
    setDirty(false);
    toast(say("organization.saved"));
    await client.invalidateQueries({ queryKey: ["session"] });
  });
  return (
    <Form
      form={form}
      className="hy-card"
      layout="vertical"
      requiredMark={false}
      initialValues={{ name, timeZone, language }}
      onValuesChange={() => setDirty(true)}
      onFinish={submit}
    >
      <UnsavedGuard dirty={dirty} />
      <OrganizationFields />
      <div className={css["bar"]}>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!dirty}>
          {words("save")}
        </Button>
        {dirty && <span className="hy-third">{say("unsaved.title")}</span>}
        <div style={{ flexBasis: "100%" }}>
          <FormProblem error={error} fields={["name", "timeZone", "language"]} />
        </div>
      </div>
    </Form>
  );
}

function OrganizationFields(): ReactElement {
  const say = useIdentityWords();
  const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value }));
  return (
    <>
      <FormSection title={say("organization.name")} note={say("organization.nameNote")}>
        <Form.Item
          name="name"
          label={say("organization.name")}
          rules={[{ required: true, whitespace: true, message: say("organization.nameMissing") }]}
        >
          <Input maxLength={100} autoComplete="organization" />
        </Form.Item>
      </FormSection>
      <FormSection title={say("organization.zone")} note={say("organization.zoneNote")}>
        <Form.Item name="timeZone" label={say("organization.zone")}>
          <Select showSearch options={zones} />
        </Form.Item>
      </FormSection>
      <FormSection title={say("organization.language")} note={say("organization.languageNote")}>
        <Form.Item name="language" label={say("organization.language")}>
          <Segmented
            options={[
              { value: "zh", label: "中文" },
              { value: "en", label: "English" },
            ]}
          />
        </Form.Item>
      </FormSection>
    </>
  );
}
