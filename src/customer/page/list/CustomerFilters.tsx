import { Input } from "antd";
import { useId, type ReactElement } from "react";
import { useMay } from "../../../ui/reader.ts";
import type { Customer } from "../../contract/customer.ts";
import { CUSTOMER_KINDS, CUSTOMER_SORTS, CUSTOMER_TIERS } from "../../domain/customer.ts";
import { useColleagueChoices, useSegments, useTags } from "../customer-queries.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { FilterBar, FilterField } from "../../../ui/FilterBar.tsx";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import type { CustomerFilterName, TypedFilter } from "./customer-filter.ts";

interface CustomerFiltersProps {
  readonly filter: TypedFilter;
  readonly set: (change: Readonly<Partial<Record<CustomerFilterName, string | null>>>) => void;
  readonly clear: () => void;
  /** Loaded customers, whose regions are offered. */
  readonly rows: readonly Customer[];
}

/** Search, filters and order of the customer list. */
export function CustomerFilters(props: CustomerFiltersProps): ReactElement {
  const { filter, set } = props;
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const mayContacts = useMay("maySeeContactData");
  const coded = (codes: readonly string[]) => codes.map((value) => ({ value, label: word(value) }));
  const active = Object.keys(filter).filter((name) => name !== "sort" && name !== "q").length;
  const search = (
    <SearchInput
      label={say(mayContacts ? "list.searchHint" : "list.searchHintMasked")}
      value={filter.q ?? ""}
      onSearch={(q) => set({ q })}
    />
  );
  return (
    <FilterBar search={search} active={active} onClear={props.clear}>
      <FilterField label={say("fields.kind")}>
        <ChoiceInput
          none={say("common.all")}
          choices={coded(CUSTOMER_KINDS)}
          value={filter.kind ?? null}
          onChange={(kind) => set({ kind })}
        />
      </FilterField>
      <FilterField label={say("fields.tier")}>
        <ChoiceInput
          none={say("common.all")}
          choices={coded(CUSTOMER_TIERS)}
          value={filter.tier ?? null}
          onChange={(tier) => set({ tier })}
        />
      </FilterField>
      <RegionFilter {...props} />
      <RecordFilters {...props} />
      <FilterField label={say("list.sort")}>
        <ChoiceInput
          choices={CUSTOMER_SORTS.map((value) => ({ value, label: say(`list.sorts.${value}`) }))}
          value={filter.sort ?? "name"}
          onChange={(sort) => set({ sort: sort === "name" ? null : sort })}
        />
      </FilterField>
    </FilterBar>
  );
}

function RegionFilter(props: CustomerFiltersProps): ReactElement {
  const say = useCustomerWords();
  const id = useId();
  const regions = [...new Set(props.rows.flatMap(({ region }) => region ?? []))];
  return (
    <FilterField label={say("fields.region")}>
      <Input
        key={props.filter.region ?? ""}
        list={id}
        placeholder={say("common.all")}
        maxLength={100}
        defaultValue={props.filter.region}
        onBlur={(event) => props.set({ region: event.target.value.trim() })}
        onPressEnter={(event) => props.set({ region: event.currentTarget.value.trim() })}
      />
      <datalist id={id}>
        {regions.map((region) => (
          <option key={region} value={region} />
        ))}
      </datalist>
    </FilterField>
  );
}

/** Filters whose choices the server knows. */
function RecordFilters(props: CustomerFiltersProps): ReactElement {
  const { filter, set } = props;
  const say = useCustomerWords();
  const tags = useTags();
  const segments = useSegments();
  const colleagues = useColleagueChoices();
  const all = say("common.all");
  const tagChoices = (tags.data ?? []).map(({ tag, customers }) => ({
    value: tag,
    label: `${tag}（${customers}）`,
  }));
  const segmentChoices = (segments.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <FilterField label={say("fields.tags")}>
        <ChoiceInput
          none={all}
          choices={tagChoices}
          value={filter.tag ?? null}
          onChange={(tag) => set({ tag })}
        />
      </FilterField>
      <FilterField label={say("fields.accountManagerId")}>
        <ChoiceInput
          none={all}
          choices={colleagues}
          value={filter.accountManagerId ?? null}
          onChange={(accountManagerId) => set({ accountManagerId })}
        />
      </FilterField>
      <FilterField label={say("list.segment")}>
        <ChoiceInput
          none={all}
          choices={segmentChoices}
          value={filter.segmentId ?? null}
          onChange={(segmentId) => set({ segmentId })}
        />
      </FilterField>
    </>
  );
}
