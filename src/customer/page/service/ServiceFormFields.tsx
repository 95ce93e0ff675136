import { Form, Input } from "antd";
import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import { SERVICE_KINDS } from "../../domain/service-record.ts";
import { useColleagueChoices, useDepartments } from "../customer-queries.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { CustomerPicker } from "./CustomerPicker.tsx";
import css from "./ServiceRecordPage.module.css";

/** Customer, kind, day, product, numbers, words. */
export function WhatFields(): ReactElement {
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const kinds = SERVICE_KINDS.map((value) => ({ value, label: word(value) }));
  return (
    <>
      <Form.Item
        name="customerId"
        label={say("service.customer")}
        rules={[{ required: true, message: say("service.customerMissing") }]}
      >
        <CustomerPicker />
      </Form.Item>
      <div className={css["pair"]}>
        <Form.Item
          name="kind"
          label={say("service.kind")}
          rules={[{ required: true, message: say("service.kindMissing") }]}
        >
          <ChoiceInput choices={kinds} none={say("common.notChosen")} />
        </Form.Item>
        <Form.Item
          name="servedOn"
          label={say("service.servedOn")}
          rules={[{ required: true, message: say("service.servedOnMissing") }]}
        >
          <DateInput max="9999-12-31" />
        </Form.Item>
      </div>
      <Form.Item name="product" label={say("service.product")}>
        <Input maxLength={200} />
      </Form.Item>
      <div className={css["pair"]}>
        <Form.Item name="orderNumber" label={say("service.orderNumber")}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="externalId" label={say("service.externalId")}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item
        name="amount"
        label={say("service.amount")}
        rules={[{ pattern: /^\s*-?\d+(\.\d{1,2})?\s*$/u, message: say("form.numberWrong") }]}
      >
        <Input inputMode="decimal" maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="note" label={say("service.note")}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
    </>
  );
}

/** Staff, department, channel. */
export function WhoFields(): ReactElement {
  const say = useCustomerWords();
  const colleagues = useColleagueChoices();
  const departments = useDepartments().map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className={css["pair"]}>
        <Form.Item name="staffName" label={say("service.staff")}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="staffId" label={say("service.staffId")}>
          <ChoiceInput choices={colleagues} none={say("common.notChosen")} />
        </Form.Item>
        <Form.Item name="departmentId" label={say("service.department")}>
          <ChoiceInput choices={departments} none={say("common.notChosen")} />
        </Form.Item>
        <Form.Item name="channel" label={say("service.channel")}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
    </>
  );
}

/** Requested, first response, done. */
export function TimeFields(): ReactElement {
  const say = useCustomerWords();
  return (
    <>
      {(["requestedAt", "firstResponseAt", "resolvedAt"] as const).map((name) => (
        <Form.Item key={name} name={name} label={say(`service.${name}`)}>
          <Input type="datetime-local" max="9999-12-31T23:59" />
        </Form.Item>
      ))}
    </>
  );
}
