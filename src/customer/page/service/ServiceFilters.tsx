import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import { SERVICE_KINDS } from "../../domain/service-record.ts";
import { useCustomer, useDepartments } from "../customer-queries.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { FilterBar, FilterField } from "../../../ui/FilterBar.tsx";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import type { ServiceFilterName, TypedServiceFilter } from "./service-filter.ts";

interface ServiceFiltersProps {
  readonly filter: TypedServiceFilter;
  readonly set: (change: Readonly<Partial<Record<ServiceFilterName, string | null>>>) => void;
  readonly clear: () => void;
}

/** Filters of the service records. */
export function ServiceFilters(props: ServiceFiltersProps): ReactElement {
  const { filter, set } = props;
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const departments = useDepartments();
  const all = say("common.all");
  return (
    <FilterBar active={Object.keys(filter).length} onClear={props.clear}>
      {filter.customerId && <OneCustomer id={filter.customerId} />}
      <FilterField label={say("service.kind")}>
        <ChoiceInput
          none={all}
          choices={SERVICE_KINDS.map((value) => ({ value, label: word(value) }))}
          value={filter.kind ?? null}
          onChange={(kind) => set({ kind })}
        />
      </FilterField>
      <FilterField label={say("service.from")}>
        <DateInput
          value={filter.from ?? null}
          max={filter.to ?? "9999-12-31"}
          onChange={(from) => set({ from })}
        />
      </FilterField>
      <FilterField label={say("service.to")}>
        <DateInput value={filter.to ?? null} max="9999-12-31" onChange={(to) => set({ to })} />
      </FilterField>
      <FilterField label={say("service.department")}>
        <ChoiceInput
          none={all}
          choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.departmentId ?? null}
          onChange={(departmentId) => set({ departmentId })}
        />
      </FilterField>
      <FilterField label={say("service.productExact")}>
        <SearchInput
          hint={all}
          bare
          label={say("service.productExact")}
          value={filter.product ?? ""}
          onSearch={(product) => set({ product })}
        />
      </FilterField>
      <FilterField label={say("service.staffExact")}>
        <SearchInput
          hint={all}
          bare
          label={say("service.staffExact")}
          value={filter.staffName ?? ""}
          onSearch={(staffName) => set({ staffName })}
        />
      </FilterField>
    </FilterBar>
  );
}

function OneCustomer(props: { readonly id: string }): ReactElement {
  const say = useCustomerWords();
  const customer = useCustomer(props.id);
  return <Chip tone="primary">{say("service.customerFilter", { name: customer.data?.name ?? "…" })}</Chip>;
}
