import { Input } from "antd";
import { useState, type ReactElement } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { useConsoleWords } from "../console-words.ts";
import css from "./PasswordInput.module.css";

interface PasswordInputProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (event: React.ChangeEvent<HTMLInputElement>) => void;
  readonly autoComplete: "current-password" | "new-password";
  readonly autoFocus?: boolean;
  readonly size?: "large" | "middle";
  readonly "aria-required"?: "true";
  readonly "aria-describedby"?: string;
}

/** A password that can be looked at by a button the keyboard reaches. */
export function PasswordInput(props: PasswordInputProps): ReactElement {
  const say = useConsoleWords();
  const [seen, setSeen] = useState(false);
  return (
    <Input
      size="large"
      {...props}
      type={seen ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      suffix={
        <button
          type="button"
          className={css["eye"]}
          aria-label={seen ? say("newPassword.hide") : say("newPassword.show")}
          aria-pressed={seen}
          onClick={() => setSeen(!seen)}
        >
          <Icon name={seen ? "eyeOff" : "eye"} size={18} />
        </button>
      }
    />
  );
}
