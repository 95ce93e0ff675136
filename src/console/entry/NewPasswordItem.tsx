import { Form } from "antd";
import type { ReactElement } from "react";
import { SHORTEST_PASSWORD } from "../../identity/domain/password-rule.ts";
import { useConsoleWords } from "../console-words.ts";
import { PasswordInput } from "./PasswordInput.tsx";

interface NewPasswordItemProps {
  readonly label: string;
  readonly name?: string | string[];
  readonly autoFocus?: boolean;
  readonly size?: "large" | "middle";
}

/** A form field for a new password with its rule; what else is wrong with it the server says. */
export function NewPasswordItem(props: NewPasswordItemProps): ReactElement {
  const say = useConsoleWords();
  const rule = say("newPassword.rule", { count: SHORTEST_PASSWORD });
  return (
    <Form.Item
      name={props.name ?? "password"}
      label={props.label}
      extra={rule}
      rules={[
        { required: true, message: say("newPassword.missing") },
        { min: SHORTEST_PASSWORD, message: rule },
      ]}
    >
      <PasswordInput
        autoComplete="new-password"
        autoFocus={props.autoFocus ?? false}
        size={props.size ?? "large"}
      />
    </Form.Item>
  );
}
