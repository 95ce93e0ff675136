import { Alert } from "antd";
import type { ReactElement } from "react";
import { useMailingWords } from "./mailing-words.ts";
import css from "./Mailings.module.css";

/** How to make mails work. */
export function NoMailServer(): ReactElement {
  const say = useMailingWords();
  return (
    <Alert
      type="warning"
      showIcon
      className={css["alert"] ?? ""}
      title={say("section.noMail")}
      description={say("section.noMailHint")}
    />
  );
}
