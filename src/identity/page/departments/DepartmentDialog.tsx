import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Radio, Select } from "antd";
import { useState, type ReactElement } from "react";
import type { createDepartment, Department, updateDepartment } from "../../contract/department.ts";
import { DEPARTMENT_KINDS, type DepartmentKind } from "../../domain/department-kind.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import { useIdentityWords } from "../identity-words.ts";
import { EditDialog } from "../parts/EditDialog.tsx";
import { calendarsQuery } from "../parts/identity-queries.ts";
import { DepartmentSelect } from "../people/DepartmentSelect.tsx";
import { withAllBelow, type DepartmentRow } from "./department-rows.ts";

interface DepartmentDialogProps {
  readonly rows: readonly DepartmentRow[];
  /** The department to change; absent: a new one. */
  readonly department?: Department;
  /** Where a new one goes. */
  readonly parentId?: string | null;
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly kind: DepartmentKind;
  readonly parentId: string | null;
  readonly calendarId: string | null;
}

/** A new department, or another name, place or calendar for one. */
export function DepartmentDialog(props: DepartmentDialogProps): ReactElement {
  const say = useIdentityWords();
  const words = useUiWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [dirty, setDirty] = useState(false);
  const { department, rows, onClose } = props;
  const { submit, busy, error } = useSubmit<Values>(form, async (values) => {
    await save(department, values);
    toast(say(department ? "departments.saved" : "departments.added", { name: values.name }));
    onClose();
    await client.invalidateQueries({ queryKey: ["departments"] });
  });
  const title = department ? say("departments.editTitle", { name: department.name }) : say("departments.add");
  return (
    <EditDialog
      title={title}
      verb={department ? words("save") : say("departments.add")}
      dirty={dirty}
      busy={busy}
      onSave={form.submit}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOf(props)}
        onValuesChange={() => setDirty(true)}
        onFinish={submit}
      >
        <DepartmentFields without={department ? withAllBelow(rows, department.id) : new Set()} />
        <FormProblem error={error} fields={["name", "kind", "parentId", "calendarId"]} />
      </Form>
    </EditDialog>
  );
}

function valuesOf({ department, parentId = null }: DepartmentDialogProps): Values {
  if (department === undefined) return { name: "", kind: "department", parentId, calendarId: null };
  const { name, kind, calendarId } = department;
  return { name, kind, parentId: department.parentId, calendarId };
}

function DepartmentFields(props: { readonly without: ReadonlySet<string> }): ReactElement {
  const say = useIdentityWords();
  return (
    <>
      <Form.Item
        name="name"
        label={say("departments.name")}
        rules={[{ required: true, whitespace: true, message: say("departments.nameMissing") }]}
      >
        <Input autoFocus maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={say("departments.kind")} extra={say("departments.kindNote")}>
        <Radio.Group
          aria-label={say("departments.kind")}
          options={DEPARTMENT_KINDS.map((value) => ({ value, label: say(`departments.kinds.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="parentId"
        label={say("departments.parent")}
        extra={props.without.size > 1 ? say("departments.parentNote") : undefined}
      >
        <DepartmentSelect none={say("departments.top")} without={props.without} />
      </Form.Item>
      <Form.Item
        name="calendarId"
        label={say("departments.calendar")}
        extra={say("departments.calendarNote")}
      >
        <CalendarSelect />
      </Form.Item>
    </>
  );
}

interface CalendarSelectProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
}

function CalendarSelect(props: CalendarSelectProps): ReactElement {
  const say = useIdentityWords();
  const calendars = useQuery(calendarsQuery);
  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      loading={calendars.isPending}
      value={props.value ?? ""}
      onChange={(id: string) => props.onChange?.(id === "" ? null : id)}
      options={[
        { value: "", label: say("departments.calendarOfParent") },
        ...(calendars.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

async function save(department: Department | undefined, values: Values): Promise<void> {
  if (department) {
    await request<typeof updateDepartment>({
      method: "patch",
      path: "/api/v1/departments/{id}",
      params: { id: department.id },
      body: { ...values, revision: department.revision },
    });
  } else {
    await request<typeof createDepartment>({ method: "post", path: "/api/v1/departments", body: values });
  }
}
