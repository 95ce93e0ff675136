import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState, type ReactElement } from "react";
import { request, upload } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import type { removeLogoRoute, storeLogoRoute } from "../../contract/survey-branding.ts";
import { useChannelWords } from "../channels/channel-words.ts";
import css from "./Branding.module.css";
import { brandingQuery, type Branding } from "./branding-query.ts";

const KINDS = "image/png,image/jpeg,image/webp";

/** The logo, taken up at once when a file is chosen. */
export function LogoField({ branding }: { readonly branding: Branding }): ReactElement {
  const say = useChannelWords();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const saved = await upload<typeof storeLogoRoute>({
        method: "put",
        path: "/api/v1/survey-branding/logo",
        content: file,
      });
      client.setQueryData(brandingQuery.queryKey, saved);
      toast(say("branding.logoSaved"));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css["stack"]}>
      {branding.logo === null ? (
        <p className="hy-third">{say("branding.noLogo")}</p>
      ) : (
        <img className={css["logo"]} src={branding.logo} alt={say("branding.logoAlt")} />
      )}
      <div className={css["actions"]}>
        <input
          ref={input}
          type="file"
          accept={KINDS}
          hidden
          aria-label={say("branding.upload")}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) void take(file);
          }}
        />
        <Button icon={<Icon name="upload" size={16} />} loading={busy} onClick={() => input.current?.click()}>
          {say(branding.logo === null ? "branding.upload" : "branding.replace")}
        </Button>
        {branding.logo !== null && <RemoveLogo />}
      </div>
      <FormProblem error={error} />
    </div>
  );
}

function RemoveLogo(): ReactElement {
  const say = useChannelWords();
  const client = useQueryClient();
  return (
    <ConfirmButton
      danger
      label={say("branding.removeLogo")}
      question={say("branding.removeQuestion")}
      onConfirm={async () => {
        const saved = await request<typeof removeLogoRoute>({
          method: "delete",
          path: "/api/v1/survey-branding/logo",
        });
        client.setQueryData(brandingQuery.queryKey, saved);
        toast(say("branding.logoRemoved"));
      }}
    >
      {say("branding.removeText")}
    </ConfirmButton>
  );
}
