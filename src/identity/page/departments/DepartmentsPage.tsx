import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { Department } from "../../contract/department.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useShortcut } from "../../../ui/shortcuts.ts";
import { useIdentityWords } from "../identity-words.ts";
import { departmentsQuery } from "../parts/identity-queries.ts";
import { CloseDialog } from "./CloseDialog.tsx";
import { ClosedDepartments } from "./ClosedDepartments.tsx";
import { DepartmentDialog } from "./DepartmentDialog.tsx";
import { flatTree, type DepartmentRow } from "./department-rows.ts";
import { DepartmentTree } from "./DepartmentTree.tsx";

/** What is being done: a new department under another, a change of one, the close of one. */
type Task =
  | { readonly kind: "add"; readonly parentId: string | null }
  | { readonly kind: "edit"; readonly department: Department }
  | { readonly kind: "close"; readonly row: DepartmentRow };

/** The departments as a tree. */
export function DepartmentsPage(): ReactElement {
  const say = useIdentityWords();
  const mayAdminister = useMay("mayAdminister");
  const departments = useQuery(departmentsQuery("open"));
  const [task, setTask] = useState<Task | null>(null);
  const addAtTop = (): void => setTask(mayAdminister ? { kind: "add", parentId: null } : null);
  useShortcut("n", say("departments.add"), addAtTop);
  const rows = flatTree(departments.data ?? []);
  const add = (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={addAtTop}>
      {say("departments.add")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={say("departments.title")}
        note={say("departments.note")}
        actions={mayAdminister && rows.length > 0 ? add : undefined}
      />
      {departments.isPending && <LoadingState />}
      {departments.isError && (
        <ErrorState error={departments.error} onRetry={() => void departments.refetch()} />
      )}
      {departments.data && rows.length === 0 && (
        <EmptyState icon="departments" title={say("departments.none")} action={mayAdminister ? add : undefined}>
          {say("departments.noneHint")}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DepartmentTree
          rows={rows}
          editable={mayAdminister}
          onAdd={(parentId) => setTask({ kind: "add", parentId })}
          onEdit={(department) => setTask({ kind: "edit", department })}
          onClose={(row) => setTask({ kind: "close", row })}
        />
      )}
      <ClosedDepartments />
      <TaskDialog task={task} rows={rows} onClose={() => setTask(null)} />
    </>
  );
}

interface TaskDialogProps {
  readonly task: Task | null;
  readonly rows: readonly DepartmentRow[];
  readonly onClose: () => void;
}

function TaskDialog(props: TaskDialogProps): ReactElement | null {
  const { task, rows, onClose } = props;
  if (task === null) return null;
  if (task.kind === "close") return <CloseDialog row={task.row} onClose={onClose} />;
  if (task.kind === "add") return <DepartmentDialog rows={rows} parentId={task.parentId} onClose={onClose} />;
  return <DepartmentDialog rows={rows} department={task.department} onClose={onClose} />;
}
