import { Form, Input, Select, Switch } from "antd";
import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import { AFTERWARDS, MAILBOX_SECURITIES } from "../../domain/mail/mailbox.ts";
import { useDepartments } from "../feedback-queries.ts";
import type { MailboxValues } from "./mailbox-form.ts";
import css from "./Mailboxes.module.css";
import { useMailboxWords } from "./mailbox-words.ts";

/** The address and who opens it. */
export function MailboxFields({ isNew }: { readonly isNew: boolean }): ReactElement {
  const say = useMailboxWords();
  return (
    <fieldset className={css["part"]}>
      <legend>{say("form.mailboxPart")}</legend>
      <Form.Item
        name="address"
        label={say("form.address")}
        validateTrigger="onBlur"
        rules={[{ required: true, type: "email", message: say("form.addressWrong") }]}
      >
        <Input type="email" maxLength={200} placeholder={say("form.addressHint")} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="user"
        label={say("form.user")}
        rules={[{ required: true, whitespace: true, message: say("form.userMissing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={say("form.password")}
        extra={say("form.passwordNote")}
        rules={isNew ? [{ required: true, message: say("form.passwordMissing") }] : []}
      >
        <Input.Password
          maxLength={500}
          autoComplete="new-password"
          placeholder={isNew ? "" : say("form.passwordKeep")}
        />
      </Form.Item>
    </fieldset>
  );
}

/** Where the mailbox lies. */
export function ServerFields(): ReactElement {
  const say = useMailboxWords();
  return (
    <fieldset className={css["part"]}>
      <legend>{say("form.serverPart")}</legend>
      <Form.Item
        name="host"
        label={say("form.host")}
        rules={[{ required: true, whitespace: true, message: say("form.hostMissing") }]}
      >
        <Input maxLength={253} placeholder="imap.example.com" autoComplete="off" inputMode="url" />
      </Form.Item>
      <div className={css["pair"]}>
        <Form.Item name="security" label={say("form.security")}>
          <Select
            options={MAILBOX_SECURITIES.map((value) => ({ value, label: say(`form.securities.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="port"
          label={say("form.port")}
          rules={[
            {
              required: true,
              pattern: /^(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/u,
              message: say("form.portWrong"),
            },
          ]}
        >
          <Input maxLength={5} inputMode="numeric" autoComplete="off" />
        </Form.Item>
      </div>
    </fieldset>
  );
}

/** What is taken, and what becomes of it. */
export function CaseFields({ isNew }: { readonly isNew: boolean }): ReactElement {
  const say = useMailboxWords();
  const departments = useDepartments();
  const moves = Form.useWatch<MailboxValues["afterwards"]>("afterwards") === "move";
  return (
    <fieldset className={css["part"]}>
      <legend>{say("form.casePart")}</legend>
      <Form.Item
        name="folder"
        label={say("form.folder")}
        rules={[{ required: true, whitespace: true, message: say("form.folderMissing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      {isNew && (
        <Form.Item
          name="readSince"
          label={say("form.readSince")}
          extra={say("form.readSinceNote")}
          rules={[{ required: true, message: say("form.readSinceMissing") }]}
        >
          <DateInput />
        </Form.Item>
      )}
      <Form.Item name="afterwards" label={say("form.afterwards")}>
        <Select
          options={AFTERWARDS.map((value) => ({ value, label: say(`form.afterwardsOptions.${value}`) }))}
        />
      </Form.Item>
      {moves && (
        <Form.Item
          name="moveTo"
          label={say("form.moveTo")}
          rules={[{ required: true, whitespace: true, message: say("form.moveToMissing") }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="departmentId" label={say("form.department")} extra={say("form.departmentNote")}>
        <Select
          allowClear
          placeholder={say("form.departmentNone")}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="replyName" label={say("form.replyName")}>
        <Input maxLength={100} placeholder={say("form.replyNameHint")} autoComplete="off" />
      </Form.Item>
      <Form.Item name="isOn" label={say("form.isOn")} valuePropName="checked">
        <Switch />
      </Form.Item>
    </fieldset>
  );
}
