import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { closeDepartment, createDepartment, Department } from "../../identity/contract/department.ts";
import { request } from "../../ui/api-client.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { departmentsQuery } from "../home/set-up-queries.ts";
import css from "./Setup.module.css";
import { StepFoot } from "./StepFoot.tsx";
import { useSetupWords } from "./setup-words.ts";

/** Departments by name; each is saved when it is added. */
export function DepartmentsStep(): ReactElement {
  const tell = useSetupWords();
  const departments = useQuery(departmentsQuery);
  const { run, error } = useDepartmentWrites();
  const known = departments.data ?? [];
  return (
    <div className={css["step"]}>
      <h1>{tell("departments.title")}</h1>
      <p className={css["note"]}>{tell("departments.note")}</p>
      <AddDepartment known={known} />
      <div className={`hy-card ${css["panel"]}`}>
        <h2>{tell("departments.list")}</h2>
        {departments.isPending ? (
          <LoadingState />
        ) : (
          <DepartmentList departments={known} onRemove={(id) => run(() => removeDepartment(id))} />
        )}
      </div>
      <FormProblem error={error ?? departments.error} />
      <StepFoot step="departments" forward={tell("forward")} ready={known.length > 0} />
    </div>
  );
}

/** The usual departments to click, and a field for others. */
function AddDepartment(props: { readonly known: readonly Department[] }): ReactElement {
  const tell = useSetupWords();
  const [text, setText] = useState("");
  const { run, busy, error } = useDepartmentWrites();
  const names = new Set(props.known.map(({ name }) => name));
  const suggestions = tell("departments.common")
    .split(",")
    .filter((name) => !names.has(name));
  const add = (name: string): void => {
    if (name.trim() === "" || busy) return;
    run(async () => {
      await addDepartment(name.trim());
      setText("");
    });
  };
  return (
    <div className={`hy-card ${css["panel"]}`}>
      {suggestions.length > 0 && (
        <>
          <h2>{tell("departments.suggestions")}</h2>
          <div className={css["chips"]}>
            {suggestions.map((name) => (
              <Button key={name} icon={<Icon name="plus" size={14} />} onClick={() => add(name)}>
                {name}
              </Button>
            ))}
          </div>
        </>
      )}
      <form
        className={css["line"]}
        onSubmit={(event) => {
          event.preventDefault();
          add(text);
        }}
      >
        <Input
          aria-label={tell("departments.name")}
          placeholder={tell("departments.name")}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit" loading={busy}>
          {tell("departments.add")}
        </Button>
      </form>
      <FormProblem error={error} />
    </div>
  );
}

interface DepartmentListProps {
  readonly departments: readonly Department[];
  readonly onRemove: (id: string) => void;
}

function DepartmentList(props: DepartmentListProps): ReactElement {
  const tell = useSetupWords();
  if (props.departments.length === 0) return <p className="hy-third">{tell("departments.none")}</p>;
  return (
    <ul className={css["list"]}>
      {props.departments.map(({ id, name }) => (
        <li key={id}>
          <Icon name="departments" />
          <span>{name}</span>
          <button
            type="button"
            className="hy-icon-button"
            aria-label={tell("departments.remove", { name })}
            title={tell("departments.remove", { name })}
            onClick={() => props.onRemove(id)}
          >
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Writes {
  readonly run: (work: () => Promise<void>) => void;
  readonly busy: boolean;
  readonly error: unknown;
}

function useDepartmentWrites(): Writes {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    setError(null);
    work()
      .catch(setError)
      .finally(() => {
        setBusy(false);
        void client.invalidateQueries({ queryKey: ["departments"] });
      });
  };
  return { run, busy, error };
}

async function addDepartment(name: string): Promise<void> {
  await request<typeof createDepartment>({ method: "post", path: "/api/v1/departments", body: { name } });
}

async function removeDepartment(id: string): Promise<void> {
  await request<typeof closeDepartment>({
    method: "delete",
    path: "/api/v1/departments/{id}",
    params: { id },
  });
}
