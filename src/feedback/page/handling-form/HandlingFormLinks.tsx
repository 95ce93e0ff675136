import { Button } from "antd";
import type { ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import css from "./HandlingFormLinks.module.css";

/** The case-handling form as PDF and as Word file, in the reader's language. */
export function HandlingFormLinks({ feedbackId }: { readonly feedbackId: string }): ReactElement {
  const say = useExtraWords();
  const lang = useLanguage();
  const address = (format: "pdf" | "docx"): string =>
    addressOf({
      path: "/api/v1/feedback/{id}/handling-form",
      params: { id: feedbackId },
      query: { format, lang },
    });
  return (
    <span className={css["links"]}>
      <Button size="small" icon={<Icon name="printer" size={14} />} href={address("pdf")} download>
        {say("form.pdf")}
      </Button>
      <Button size="small" href={address("docx")} download>
        {say("form.docx")}
      </Button>
    </span>
  );
}
