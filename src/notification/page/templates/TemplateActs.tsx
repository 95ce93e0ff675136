import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { resetTemplate, saveTemplate } from "../../contract/template.ts";
import type { TemplateCode } from "../../domain/template-list.ts";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useNotificationWords } from "../notification-words.ts";
import type { TemplateWording, WordingDraft } from "./template-queries.ts";
import css from "./Templates.module.css";

interface TemplateActsProps {
  readonly code: TemplateCode;
  readonly wording: TemplateWording;
  readonly draft: WordingDraft;
  readonly dirty: boolean;
  readonly ready: boolean;
}

/** Saves the wording, or takes back the built-in one. */
export function TemplateActs(props: TemplateActsProps): ReactElement {
  const say = useNotificationWords();
  const words = useUiWords();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { code, wording, draft, dirty, ready } = props;
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await request<typeof saveTemplate>({
        method: "put",
        path: "/api/v1/notification-templates/{code}/{language}",
        params: { code, language: wording.language },
        body: { ...draft, updatedAt: wording.updatedAt },
      });
      toast(say("templates.saved", { name: say(`templates.names.${code}`) }));
      await client.invalidateQueries({ queryKey: ["notification-templates"] });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <FormProblem error={error} />
      <div className={css["acts"]}>
        <Button type="primary" disabled={!dirty || !ready} loading={busy} onClick={() => void save()}>
          {words("save")}
        </Button>
        {wording.updatedAt !== null && <ResetButton code={code} wording={wording} />}
        <span className="hy-third">
          {dirty && say("templates.unsaved")}
          {!dirty && wording.updatedAt === null && say("templates.builtIn")}
          {!dirty && wording.updatedAt !== null && (
            <>
              {say("templates.changedAt")} <InstantText instant={wording.updatedAt} />
            </>
          )}
        </span>
      </div>
    </>
  );
}

function ResetButton(props: Pick<TemplateActsProps, "code" | "wording">): ReactElement {
  const say = useNotificationWords();
  const client = useQueryClient();
  const { code, wording } = props;
  const name = say(`templates.names.${code}`);
  const reset = async (): Promise<void> => {
    await request<typeof resetTemplate>({
      method: "delete",
      path: "/api/v1/notification-templates/{code}/{language}",
      params: { code, language: wording.language },
    });
    toast(say("templates.resetDone", { name }));
    await client.invalidateQueries({ queryKey: ["notification-templates"] });
  };
  return (
    <ConfirmButton
      danger
      label={say("templates.reset")}
      question={say("templates.resetQuestion", { name })}
      onConfirm={reset}
    >
      {say("templates.resetText")}
    </ConfirmButton>
  );
}
