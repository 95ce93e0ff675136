import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { placeOf } from "../../domain/editing/move-question.ts";
import type { SurveyRecord } from "../survey-queries.ts";
import type { BuilderValue } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { builtSurvey, type BuiltSurvey } from "./built-survey.ts";
import { draftNotes } from "./draft-notes.ts";
import type { DraftView, SurveyDraft } from "./survey-draft.ts";
import { useMedia } from "./use-media.ts";
import { useSurveyDraft } from "./use-survey-draft.ts";
import { useUsedCodes } from "./use-used-codes.ts";

interface Place {
  readonly page: string | null;
  readonly question: string | null;
}

/** Everything the parts of the builder share, and the draft behind it. */
export function useBuilderValue(record: SurveyRecord): {
  readonly builder: BuilderValue;
  readonly view: DraftView<BuiltSurvey>;
} {
  const language = useLanguage();
  const readOnly = !useMay("mayEditSurveys") || record.status === "archived";
  const { draft, view } = useFollowedDraft(record, readOnly);
  const { definition } = view;
  const narrow = useMedia("(max-width: 760px)");
  const used = useUsedCodes(record.id, record.version);
  const settled = useDeferredValue(definition);
  const notes = useMemo(() => draftNotes(settled), [settled]);
  const edit = useCallback<BuilderValue["edit"]>(
    (change, name) => {
      if (!readOnly) draft.change(change(draft.view().definition), name);
    },
    [draft, readOnly],
  );
  const survey = useMemo(() => builtSurvey(record), [record]);
  const bilingual = definition.settings.languages.includes("en");
  const builder: BuilderValue = {
    survey,
    draft,
    definition,
    readOnly,
    language,
    bilingual,
    used,
    notes,
    narrow,
    edit,
    ...usePlace(draft, definition),
  };
  return { builder, view };
}

/** The draft, which follows what others save while nothing is unsaved here. */
function useFollowedDraft(record: SurveyRecord, readOnly: boolean) {
  const say = useBuilderWords();
  const opened = useSurveyDraft(record, readOnly);
  const { draft, separated } = opened;
  useEffect(() => {
    if (separated) toast(say("separated"));
  }, [separated, say]);
  useEffect(() => {
    if (draft.follow(builtSurvey(record)))
      toast(say("followed", { name: record.updatedByName ?? say("somebody") }));
  }, [draft, record, say]);
  return opened;
}

/** The page in sight and the question that is open. */
function usePlace(
  draft: SurveyDraft<BuiltSurvey>,
  definition: SurveyDefinition,
): Pick<BuilderValue, "page" | "selected" | "openPage" | "select"> {
  const [place, setPlace] = useState<Place>({ page: null, question: null });
  const select = useCallback<BuilderValue["select"]>(
    (code) => {
      const { definition: now } = draft.view();
      const found = code === null ? null : placeOf(now, code);
      setPlace((before) => ({ page: now.pages[found?.page ?? -1]?.code ?? before.page, question: code }));
    },
    [draft],
  );
  const openPage = useCallback<BuilderValue["openPage"]>(
    (page) => setPlace({ page: draft.view().definition.pages[page]?.code ?? null, question: null }),
    [draft],
  );
  const page = Math.max(
    0,
    definition.pages.findIndex(({ code }) => code === place.page),
  );
  const selected = place.question !== null && placeOf(definition, place.question) ? place.question : null;
  return { page, selected, openPage, select };
}
