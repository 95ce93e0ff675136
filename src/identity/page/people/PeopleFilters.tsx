import { Segmented, Select } from "antd";
import type { ReactElement } from "react";
import { ROLES, type Role } from "../../domain/role.ts";
import { useIdentityWords } from "../identity-words.ts";
import { Filter, Filters } from "../parts/Filters.tsx";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import { DepartmentSelect } from "./DepartmentSelect.tsx";

export interface PeopleFilter {
  readonly search: string | undefined;
  readonly role: Role | undefined;
  readonly departmentId: string | undefined;
  readonly state: "present" | "removed";
}

interface PeopleFiltersProps {
  readonly filter: PeopleFilter;
  /** Changes of the address by name. */
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void;
}

export function PeopleFilters(props: PeopleFiltersProps): ReactElement {
  const say = useIdentityWords();
  const { filter, onChange } = props;
  const roles = ROLES.map((value) => ({ value: value as string, label: say(`roles.${value}`) }));
  return (
    <Filters
      active={Boolean(filter.search ?? filter.role ?? filter.departmentId)}
      onClear={() => onChange({ search: null, role: null, department: null })}
    >
      <Filter wide label={say("people.search")}>
        <SearchInput
          label={say("people.search")}
          hint={say("people.searchHint")}
          value={filter.search ?? ""}
          onSearch={(search) => onChange({ search })}
        />
      </Filter>
      <Filter label={say("people.roles")}>
        <Select
          aria-label={say("people.roles")}
          value={filter.role ?? ""}
          onChange={(role) => onChange({ role })}
          options={[{ value: "", label: say("common.all") }, ...roles]}
        />
      </Filter>
      <Filter label={say("people.department")}>
        <DepartmentSelect
          aria-label={say("people.department")}
          none={say("common.all")}
          value={filter.departmentId ?? null}
          onChange={(department) => onChange({ department })}
        />
      </Filter>
      <Segmented
        aria-label={say("people.state")}
        style={{ background: "var(--line)" }}
        value={filter.state}
        onChange={(state) => onChange({ state: state === "removed" ? state : null })}
        options={[
          { value: "present", label: say("people.present") },
          { value: "removed", label: say("people.removed") },
        ]}
      />
    </Filters>
  );
}
