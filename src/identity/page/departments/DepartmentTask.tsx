import type { ReactElement } from "react";
import type { Department } from "../../contract/department.ts";
import { CloseDialog } from "./CloseDialog.tsx";
import { DepartmentDialog } from "./DepartmentDialog.tsx";
import type { DepartmentRow } from "./department-rows.ts";

/** What is being done: a new department under another, a change of one, the close of one. */
export type Task =
  | { readonly kind: "add"; readonly parentId: string | null }
  | { readonly kind: "edit"; readonly department: Department }
  | { readonly kind: "close"; readonly row: DepartmentRow };

interface DepartmentTaskProps {
  readonly task: Task;
  readonly rows: readonly DepartmentRow[];
  readonly onClose: () => void;
}

/** The dialog for what is being done. */
export function DepartmentTask(props: DepartmentTaskProps): ReactElement {
  const { task, rows, onClose } = props;
  if (task.kind === "close") return <CloseDialog row={task.row} onClose={onClose} />;
  if (task.kind === "add") return <DepartmentDialog rows={rows} parentId={task.parentId} onClose={onClose} />;
  return <DepartmentDialog rows={rows} department={task.department} onClose={onClose} />;
}
