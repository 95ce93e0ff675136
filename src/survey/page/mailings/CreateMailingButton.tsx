import { Button } from "antd";
import { use, useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useNow } from "../../../ui/use-now.ts";
import type { createMailingRoute } from "../../contract/survey-mailing.ts";
import { useMailingWords } from "./mailing-words.ts";

/** Begins a draft and opens it. */
export function CreateMailingButton({ surveyId }: { readonly surveyId: string }): ReactElement {
  const say = useMailingWords();
  const navigate = useNavigate();
  const today = inZone(useNow(), use(ZoneContext)).date;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const create = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const made = await request<typeof createMailingRoute>({
        method: "post",
        path: "/api/v1/surveys/{id}/mailings",
        params: { id: surveyId },
        body: { name: say("section.defaultName", { date: today }) },
      });
      await navigate(`/surveys/${surveyId}/mailings/${made.id}`);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <div>
      <Button type="primary" loading={busy} onClick={() => void create()}>
        {say("section.create")}
      </Button>
      <FormProblem error={error} />
    </div>
  );
}
