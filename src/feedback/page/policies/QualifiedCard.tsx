import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { toast } from "../../../ui/toast.ts";
import type { putQualifiedHandlers } from "../../contract/feedback-qualified.ts";
import { useColleagues } from "../feedback-queries.ts";
import { qualifiedQuery, type Qualified } from "./policy-queries.ts";
import { usePolicyWords } from "./policy-words.ts";

/** Who may be given complex cases. */
export function QualifiedCard({ editable }: { readonly editable: boolean }): ReactElement | null {
  const { data } = useQuery(qualifiedQuery);
  if (data === undefined) return null;
  const key = data.people.map(({ id }) => id).join(" ");
  return (
    <section className="hy-card">
      <QualifiedForm key={key} people={data.people} editable={editable} />
    </section>
  );
}

interface QualifiedFormProps {
  readonly people: Qualified["people"];
  readonly editable: boolean;
}

function QualifiedForm({ people, editable }: QualifiedFormProps): ReactElement {
  const say = usePolicyWords();
  const client = useQueryClient();
  const colleagues = useColleagues();
  const [chosen, setChosen] = useState<readonly string[]>(() => people.map(({ id }) => id));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const saved = await request<typeof putQualifiedHandlers>({
        method: "put",
        path: "/api/v1/feedback-qualified-handlers",
        body: { userIds: [...chosen] },
      });
      client.setQueryData(qualifiedQuery.queryKey, saved);
      toast(say("qualified.saved"));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const known = new Map([...people, ...colleagues].map(({ id, name }) => [id, name]));
  return (
    <FormSection title={say("qualified.title")} note={say("qualified.note")}>
      <Select
        mode="multiple"
        aria-label={say("qualified.people")}
        placeholder={say("qualified.none")}
        disabled={!editable}
        style={{ width: "100%", maxWidth: 480 }}
        value={[...chosen]}
        optionFilterProp="label"
        options={[...known].map(([value, label]) => ({ value, label }))}
        onChange={setChosen}
      />
      <FormProblem error={error} />
      {editable && (
        <div style={{ marginTop: 16 }}>
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {say("qualified.save")}
          </Button>
        </div>
      )}
    </FormSection>
  );
}
