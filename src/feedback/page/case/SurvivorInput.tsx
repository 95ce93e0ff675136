import { useQuery } from "@tanstack/react-query";
import { Radio } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import type { listFeedbackRoute } from "../../contract/feedback.ts";
import { useTwins } from "../feedback-queries.ts";
import { useCaseWords } from "../feedback-words.ts";
import css from "./SurvivorInput.module.css";

interface SurvivorInputProps {
  readonly id?: string;
  /** The case that is merged. */
  readonly ownId: string;
  readonly value?: string | null;
  readonly onChange?: (id: string) => void;
}

/** The case that goes on: one of those that look like it, or found by its number. Stands in `Form.Item`. */
export function SurvivorInput({ id, ownId, value, onChange }: SurvivorInputProps): ReactElement {
  const say = useCaseWords();
  const [search, setSearch] = useState("");
  const twins = useTwins(ownId);
  const found = useQuery({
    queryKey: ["feedback", "find", search],
    queryFn: ({ signal }) =>
      request<typeof listFeedbackRoute>({
        method: "get",
        path: "/api/v1/feedback",
        query: { search, limit: 6 },
        signal,
      }),
    enabled: search !== "",
    placeholderData: (before) => before,
  });
  const choices = search === "" ? (twins.data ?? []).slice(0, 5) : (found.data?.items ?? []);
  const others = choices.filter((one) => one.id !== ownId);
  return (
    <div id={id} className={css["survivor"]}>
      <SearchInput label={say("step.intoSearch")} value={search} onSearch={setSearch} />
      <div role="status">
        {search !== "" && found.data && others.length === 0 && (
          <p className="hy-third">{say("step.intoNone")}</p>
        )}
      </div>
      <Radio.Group
        className={css["choices"] ?? ""}
        value={value ?? null}
        onChange={(event) => onChange?.(String(event.target.value))}
      >
        {others.map((one) => (
          <Radio key={one.id} value={one.id}>
            <b>{one.number}</b> <span className="hy-second">{one.excerpt.slice(0, 48)}</span>
          </Radio>
        ))}
      </Radio.Group>
      <FormProblem error={found.error} />
    </div>
  );
}
