import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useIdentityWords } from "../identity-words.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { departmentsQuery } from "../parts/identity-queries.ts";
import { QueryView } from "../parts/QueryView.tsx";
import { ClosedDepartments } from "./ClosedDepartments.tsx";
import { flatTree } from "./department-rows.ts";
import { DepartmentTask, type Task } from "./DepartmentTask.tsx";
import { DepartmentTree } from "./DepartmentTree.tsx";

/** The departments as a tree. */
export function DepartmentsPage(): ReactElement {
  const say = useIdentityWords();
  const mayAdminister = useMay("mayAdminister");
  const departments = useQuery(departmentsQuery("open"));
  const [task, setTask] = useState<Task | null>(null);
  const rows = flatTree(departments.data ?? []);
  const add = mayAdminister && (
    <AddButton label={say("departments.add")} onAdd={() => setTask({ kind: "add", parentId: null })} />
  );
  const none = (
    <EmptyState icon="departments" title={say("departments.none")} action={add}>
      {say("departments.noneHint")}
    </EmptyState>
  );
  return (
    <>
      <PageHeader
        title={say("departments.title")}
        note={say("departments.note")}
        actions={rows.length > 0 && add}
      />
      <QueryView query={departments}>
        {() =>
          rows.length === 0 ? none : <DepartmentTree rows={rows} editable={mayAdminister} onTask={setTask} />
        }
      </QueryView>
      <ClosedDepartments />
      {task && <DepartmentTask task={task} rows={rows} onClose={() => setTask(null)} />}
    </>
  );
}
