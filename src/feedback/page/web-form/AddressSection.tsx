import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactElement } from "react";
import { embedSnippet } from "../../../survey/domain/channels/embed-snippet.ts";
import { addressOf, request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { download } from "../../../ui/download.ts";
import { FormSection } from "../../../ui/FormSection.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { renewWebFormRoute } from "../../contract/web-form.ts";
import { CopyText } from "./CopyText.tsx";
import css from "./WebForm.module.css";
import { webFormQuery, type WebForm } from "./web-form-query.ts";
import { useWebFormWords } from "./web-form-words.ts";

/** Where the form is: link, QR code, code to embed it. */
export function AddressSection({ form }: { readonly form: WebForm }): ReactElement {
  const say = useWebFormWords();
  if (form.url === null)
    return (
      <FormSection title={say("address")} note={say("addressNote")}>
        <p className="hy-third">{say("noAddress")}</p>
      </FormSection>
    );
  return (
    <>
      <FormSection title={say("address")} note={say("addressNote")}>
        <div className={css["stack"]}>
          <CopyText label={say("link")} text={form.url} />
          <div className={css["row"]}>
            <Button href={form.url} target="_blank" rel="noreferrer">
              {say("open")}
            </Button>
            <RenewButton revision={form.revision} />
          </div>
          <QrCode key={form.url} />
        </div>
      </FormSection>
      <FormSection title={say("embed")} note={say("embedNote")}>
        <CopyText label={say("embed")} text={embedSnippet(form.url, say("title"))} />
      </FormSection>
    </>
  );
}

function QrCode(): ReactElement {
  const say = useWebFormWords();
  const textOf = useProblemText();
  const address = (format: "svg" | "png", size: number): string =>
    addressOf({ path: "/api/v1/feedback-web-form/qr", query: { format, size } });
  const take = (format: "svg" | "png"): void => {
    download(address(format, 1_200)).catch((error: unknown) => toast(textOf(error), "bad"));
  };
  return (
    <>
      <img className={css["qr"]} src={address("svg", 480)} alt={say("qr")} />
      <div className={css["row"]}>
        {(["svg", "png"] as const).map((format) => (
          <Button key={format} icon={<Icon name="download" size={16} />} onClick={() => take(format)}>
            {say(format)}
          </Button>
        ))}
      </div>
    </>
  );
}

function RenewButton({ revision }: { readonly revision: number }): ReactElement {
  const say = useWebFormWords();
  const client = useQueryClient();
  return (
    <ConfirmButton
      danger
      label={say("renew")}
      question={say("renewQuestion")}
      onConfirm={async () => {
        const renewed = await request<typeof renewWebFormRoute>({
          method: "post",
          path: "/api/v1/feedback-web-form/addresses",
          body: { revision },
        });
        client.setQueryData(webFormQuery.queryKey, renewed);
        toast(say("renewed"));
      }}
    >
      {say("renewText")}
    </ConfirmButton>
  );
}
