import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { ReactElement } from "react";
import { useIdentityWords } from "../identity-words.ts";
import { flatTree } from "../departments/department-rows.ts";
import { departmentsQuery } from "../parts/identity-queries.ts";

interface DepartmentSelectProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** Words for no department. */
  readonly none: string;
  /** Departments that cannot be chosen. */
  readonly without?: ReadonlySet<string>;
  readonly disabled?: boolean;
  readonly "aria-label"?: string;
}

const NONE = "";

/** An open department, shown in its place in the tree. Stands in `Form.Item`. */
export function DepartmentSelect(props: DepartmentSelectProps): ReactElement {
  const say = useIdentityWords();
  const departments = useQuery(departmentsQuery("open"));
  const { value, onChange, none, without, ...rest } = props;
  const rows = flatTree(departments.data ?? []).filter(({ department }) => !without?.has(department.id));
  const known =
    value === null || value === undefined || rows.some(({ department }) => department.id === value);
  const options = [
    { value: NONE, label: none },
    ...(known || departments.isPending ? [] : [{ value, label: say("people.closedDepartment") }]),
    ...rows.map(({ department, depth }) => ({
      value: department.id,
      label: `${"　".repeat(depth)}${department.name}`,
    })),
  ];
  return (
    <Select
      {...rest}
      showSearch={{ optionFilterProp: "label" }}
      loading={departments.isPending}
      value={value ?? NONE}
      onChange={(id: string) => onChange?.(id === NONE ? null : id)}
      options={options}
    />
  );
}
