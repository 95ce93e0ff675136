import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { ReactElement } from "react";
import type { listUsers } from "../../contract/user.ts";
import { request } from "../../../ui/api-client.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { useAuditWords, useIdentityWords } from "../identity-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { Filter, Filters } from "../parts/Filters.tsx";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import { KNOWN_ACTIONS, KNOWN_RECORDS, sentenceKey } from "./audit-codes.ts";

export interface AuditFilter {
  readonly actorId: string | undefined;
  readonly action: string | undefined;
  readonly recordType: string | undefined;
  readonly recordId: string | undefined;
  /** Plain dates, both included. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly text: string | undefined;
}

/** The filter that the address says. */
export function readAuditFilter(get: (name: string) => string | undefined): AuditFilter {
  return {
    actorId: get("actor"),
    action: get("action"),
    recordType: get("type"),
    recordId: get("record"),
    from: get("from"),
    to: get("to"),
    text: get("text"),
  };
}

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void;
}

export function AuditFilters(props: AuditFiltersProps): ReactElement {
  const say = useAuditWords();
  const { filter, onChange } = props;
  const none = { actor: null, action: null, type: null, record: null, from: null, to: null, text: null };
  return (
    <Filters active={Object.values(filter).some(Boolean)} onClear={() => onChange(none)}>
      <Filter wide label={say("text")}>
        <SearchInput
          label={say("text")}
          hint={say("textHint")}
          value={filter.text ?? ""}
          onSearch={(text) => onChange({ text })}
        />
      </Filter>
      <ActorFilter {...props} />
      <CodeFilters {...props} />
      <Filter label={say("from")}>
        <DateInput
          aria-label={say("from")}
          value={filter.from ?? null}
          {...(filter.to ? { max: filter.to } : {})}
          onChange={(from) => onChange({ from })}
        />
      </Filter>
      <Filter label={say("to")}>
        <DateInput
          aria-label={say("to")}
          value={filter.to ?? null}
          {...(filter.from ? { min: filter.from } : {})}
          onChange={(to) => onChange({ to })}
        />
      </Filter>
      {filter.recordId && <Chip tone="primary">{say("shownRecord")}</Chip>}
    </Filters>
  );
}

function ActorFilter({ filter, onChange }: AuditFiltersProps): ReactElement {
  const say = useAuditWords();
  const words = useIdentityWords();
  const people = useQuery({
    queryKey: ["users", "actors"],
    queryFn: async ({ signal }) =>
      (
        await request<typeof listUsers>({
          method: "get",
          path: "/api/v1/users",
          query: { state: "all", limit: 200 },
          signal,
        })
      ).items,
  });
  const options = (people.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Filter label={say("who")}>
      <Select
        aria-label={say("who")}
        showSearch={{ optionFilterProp: "label" }}
        loading={people.isPending}
        value={filter.actorId ?? ""}
        onChange={(actor) => onChange({ actor })}
        options={[{ value: "", label: words("common.all") }, ...options]}
      />
    </Filter>
  );
}

function CodeFilters({ filter, onChange }: AuditFiltersProps): ReactElement {
  const say = useAuditWords();
  const words = useIdentityWords();
  const all = { value: "", label: words("common.all") };
  const actions = KNOWN_ACTIONS.map((value) => {
    const key = sentenceKey(value);
    return { value, label: key ? say(key, { label: "…" }) : value };
  });
  return (
    <>
      <Filter label={say("record")}>
        <Select
          aria-label={say("record")}
          value={filter.recordType ?? ""}
          onChange={(type) => onChange({ type })}
          options={[
            all,
            ...KNOWN_RECORDS.map((value) => ({ value: value as string, label: say(`records.${value}`) })),
          ]}
        />
      </Filter>
      <Filter label={say("what")}>
        <Select
          aria-label={say("what")}
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={280}
          value={filter.action ?? ""}
          onChange={(action) => onChange({ action })}
          options={[all, ...actions]}
        />
      </Filter>
    </>
  );
}
