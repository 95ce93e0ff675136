import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import { LINK_CHANNELS } from "../../domain/survey-status.ts";
import type { AddressFilter } from "../../../ui/use-address-filter.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { FilterBar, FilterField } from "../../../ui/FilterBar.tsx";
import { usePublicLinks, useVersionNumbers, type RESULT_FILTERS } from "./result-query.ts";
import { useResultWords } from "./result-words.ts";

type ResultFiltersProps = AddressFilter<(typeof RESULT_FILTERS)[number]> & { readonly surveyId: string };

/** Which responses the figures are of. */
export function ResultFilters({ surveyId, filter, set, clear }: ResultFiltersProps): ReactElement {
  const say = useResultWords();
  const versions = useVersionNumbers(surveyId);
  const links = usePublicLinks(surveyId);
  return (
    <FilterBar narrow label={say("filter.label")} active={Object.keys(filter).length} onClear={clear}>
      <FilterField label={say("filter.version")}>
        <ChoiceInput
          none={say("filter.all")}
          choices={versions.map((number) => ({
            value: String(number),
            label: say("filter.versionNumber", { number }),
          }))}
          value={filter.version ?? null}
          onChange={(version) => set({ version })}
        />
      </FilterField>
      <FilterField label={say("filter.channel")}>
        <ChoiceInput
          none={say("filter.all")}
          choices={LINK_CHANNELS.map((value) => ({ value, label: say(`channels.${value}`) }))}
          value={filter.channel ?? null}
          onChange={(channel) => set({ channel })}
        />
      </FilterField>
      {links.length > 0 && (
        <FilterField label={say("filter.link")}>
          <ChoiceInput
            none={say("filter.all")}
            choices={links.map(({ id, label }) => ({ value: id, label: label || say("filter.noLabel") }))}
            value={filter.linkId ?? null}
            onChange={(linkId) => set({ linkId })}
          />
        </FilterField>
      )}
      <FilterField label={say("filter.from")}>
        <DateInput value={filter.since ?? null} onChange={(since) => set({ since })} />
      </FilterField>
      <FilterField label={say("filter.to")}>
        <DateInput value={filter.until ?? null} onChange={(until) => set({ until })} />
      </FilterField>
    </FilterBar>
  );
}
