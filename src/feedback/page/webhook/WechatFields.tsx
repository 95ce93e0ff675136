import { Checkbox, Form, Input } from "antd";
import type { ReactElement } from "react";
import type { WebhookValues } from "./webhook-form.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";

interface WechatFieldsProps {
  readonly proof: "wechat" | "wecom";
  /** A key is set already. */
  readonly isKept: boolean;
}

const AES_KEY = /^\s*[A-Za-z0-9]{43}\s*$/u;

/** What opens encrypted messages: needed for WeCom, as one likes for an official account. */
export function WechatFields({ proof, isKept }: WechatFieldsProps): ReactElement {
  const say = useWebhookWords();
  const form = Form.useFormInstance<WebhookValues>();
  const isCleared = Form.useWatch("isKeyCleared", form) === true;
  const key = Form.useWatch("encodingAesKey", form) ?? "";
  const isWecom = proof === "wecom";
  const isSealed = [isWecom, isKept && !isCleared, key.trim() !== ""].includes(true);
  return (
    <fieldset className={css["part"]}>
      <legend>{say("form.wechatPart")}</legend>
      <Form.Item
        name="encodingAesKey"
        label={say("form.aesKey")}
        extra={say(`form.aesNotes.${proof}`)}
        rules={[{ required: isWecom && !isKept, pattern: AES_KEY, message: say("form.aesWrong") }]}
      >
        <Input
          maxLength={60}
          disabled={isCleared}
          autoComplete="off"
          spellCheck={false}
          className={css["mono"] ?? ""}
          placeholder={say(isKept ? "form.aesKeep" : `form.aesFirst.${proof}`)}
        />
      </Form.Item>
      <Form.Item
        name="receiver"
        label={say(`form.receivers.${proof}`)}
        rules={[{ required: isSealed, whitespace: true, message: say("form.receiverMissing") }]}
      >
        <Input
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          className={css["mono"] ?? ""}
          placeholder={say(`form.receiverHints.${proof}`)}
        />
      </Form.Item>
      {isKept && !isWecom && (
        <Form.Item name="isKeyCleared" valuePropName="checked">
          <Checkbox>{say("form.aesClear")}</Checkbox>
        </Form.Item>
      )}
      <p className={css["note"]}>{say("form.wechatNote")}</p>
    </fieldset>
  );
}
