import { Button } from "antd";
import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { RESPONSE_FLAGS } from "../../domain/response-quality.ts";
import { LINK_CHANNELS } from "../../domain/survey-status.ts";
import type { AddressFilter } from "../../../ui/use-address-filter.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { FilterBar, FilterField } from "../../../ui/FilterBar.tsx";
import { usePublicLinks, useVersionNumbers } from "../results/result-query.ts";
import { useResultWords } from "../results/result-words.ts";
import { useGradeWords } from "../results/use-grade-words.ts";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import type { ResponseFilterName } from "./response-filter.ts";
import css from "./ResponseFilters.module.css";
import { useSurveyChoices } from "./response-queries.ts";
import { useResponseWords } from "./response-words.ts";
import { useNarrowing } from "./use-narrowing.ts";

type Filter = AddressFilter<ResponseFilterName>;
interface ResponseFiltersProps extends Filter {
  /** The survey all are of; null: of several. */
  readonly surveyId: string | null;
}

/** Search and filters of a list of responses. */
export function ResponseFilters(props: ResponseFiltersProps): ReactElement {
  const { filter, set, clear, surveyId } = props;
  const say = useResponseWords();
  const active = Object.keys(filter).filter((name) => name !== "words").length;
  const search = (
    <SearchInput
      label={say("filter.search")}
      value={filter.words ?? ""}
      onSearch={(words) => set({ words })}
    />
  );
  return (
    <>
      <FilterBar narrow search={search} active={active} onClear={clear}>
        {surveyId === null && <SurveyFilter {...props} />}
        <QualityFilters {...props} />
        <SourceFilters {...props} />
      </FilterBar>
      <Narrowing {...props} />
    </>
  );
}

function SurveyFilter({ filter, set }: Filter): ReactElement {
  const say = useResponseWords();
  const all = useResultWords()("filter.all");
  const surveys = useSurveyChoices();
  return (
    <FilterField label={say("filter.survey")}>
      <ChoiceInput
        none={all}
        choices={surveys}
        value={filter.surveyId ?? null}
        onChange={(surveyId) => set({ surveyId, version: null, linkId: null })}
      />
    </FilterField>
  );
}

function QualityFilters({ filter, set }: Filter): ReactElement {
  const say = useResponseWords();
  const all = useResultWords()("filter.all");
  const grades = useGradeWords(null);
  const state = filter.review === "true" ? "review" : (filter.counted ?? null);
  return (
    <>
      <FilterField label={say("filter.counted")}>
        <ChoiceInput
          none={all}
          choices={[
            { value: "true", label: say("states.counted") },
            { value: "false", label: say("states.excluded") },
            { value: "review", label: say("states.toReview") },
          ]}
          value={state}
          onChange={(value) =>
            set(value === "review" ? { review: "true", counted: null } : { review: null, counted: value })
          }
        />
      </FilterField>
      <FilterField label={say("filter.flag")}>
        <ChoiceInput
          none={all}
          choices={[
            { value: "any", label: say("filter.anyFlag") },
            ...RESPONSE_FLAGS.map((flag) => ({ value: flag, label: say(`flags.${flag}`) })),
          ]}
          value={filter.flagged === "true" ? "any" : (filter.flag ?? null)}
          onChange={(value) =>
            set(value === "any" ? { flagged: "true", flag: null } : { flagged: null, flag: value })
          }
        />
      </FilterField>
      <FilterField label={say("filter.gradeAtMost")}>
        <ChoiceInput
          none={all}
          choices={[4, 3, 2, 1].map((grade) => ({
            value: String(grade),
            label: `${grade} ${grades(grade)}`,
          }))}
          value={filter.gradeAtMost ?? null}
          onChange={(gradeAtMost) => set({ gradeAtMost })}
        />
      </FilterField>
      <FilterField label={say("filter.hasWords")}>
        <ChoiceInput
          none={all}
          choices={[
            { value: "true", label: say("filter.withWords") },
            { value: "false", label: say("filter.withoutWords") },
          ]}
          value={filter.hasWords ?? null}
          onChange={(hasWords) => set({ hasWords })}
        />
      </FilterField>
    </>
  );
}

function SourceFilters({ filter, set, surveyId }: ResponseFiltersProps): ReactElement {
  const words = useResultWords();
  const all = words("filter.all");
  return (
    <>
      {surveyId !== null && <OfSurvey filter={filter} set={set} surveyId={surveyId} />}
      <FilterField label={words("filter.channel")}>
        <ChoiceInput
          none={all}
          choices={LINK_CHANNELS.map((value) => ({ value, label: words(`channels.${value}`) }))}
          value={filter.channel ?? null}
          onChange={(channel) => set({ channel })}
        />
      </FilterField>
      <FilterField label={words("filter.from")}>
        <DateInput value={filter.since ?? null} onChange={(since) => set({ since })} />
      </FilterField>
      <FilterField label={words("filter.to")}>
        <DateInput value={filter.until ?? null} onChange={(until) => set({ until })} />
      </FilterField>
    </>
  );
}

function OfSurvey(props: Pick<Filter, "filter" | "set"> & { readonly surveyId: string }): ReactElement {
  const { filter, set, surveyId } = props;
  const words = useResultWords();
  const all = words("filter.all");
  const versions = useVersionNumbers(surveyId);
  const links = usePublicLinks(surveyId);
  return (
    <>
      <FilterField label={words("filter.version")}>
        <ChoiceInput
          none={all}
          choices={versions.map((number) => ({
            value: String(number),
            label: words("filter.versionNumber", { number }),
          }))}
          value={filter.version ?? null}
          onChange={(version) => set({ version })}
        />
      </FilterField>
      {links.length > 0 && (
        <FilterField label={words("filter.link")}>
          <ChoiceInput
            none={all}
            choices={links.map(({ id, label }) => ({ value: id, label: label || words("filter.noLabel") }))}
            value={filter.linkId ?? null}
            onChange={(linkId) => set({ linkId })}
          />
        </FilterField>
      )}
    </>
  );
}

/** Filters that a number of the results brought along; they are told, and taken away, here. */
function Narrowing({ filter, set, surveyId }: ResponseFiltersProps): ReactElement | null {
  const chips = useNarrowing(filter, surveyId);
  if (chips.length === 0) return null;
  return (
    <div className={css["chips"]}>
      {chips.map(({ key, words, names }) => (
        <Button
          key={key}
          size="small"
          icon={<Icon name="close" size={14} />}
          iconPlacement="end"
          onClick={() => set(Object.fromEntries(names.map((name) => [name, null])))}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}
