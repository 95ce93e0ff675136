import type { DepartmentRow } from "./department-rows.ts";
import type { Task } from "./DepartmentTask.tsx";

export interface DepartmentTreeProps {
  readonly rows: readonly DepartmentRow[];
  readonly editable: boolean;
  readonly onTask: (task: Task) => void;
}
