import { Suspense, useState, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { toast } from "../../../ui/toast.ts";
import { SurveyFrame } from "../frame/SurveyFrame.tsx";
import { PublishDialog } from "../publishing/PublishDialog.tsx";
import { SurveySettingsDialog } from "../survey-settings/SurveySettingsDialog.tsx";
import { surveyKey, type SurveyRecord } from "../survey-queries.ts";
import { TranslationDialog } from "../translation/TranslationDialog.tsx";
import { useQueryClient } from "@tanstack/react-query";
import css from "./Builder.module.css";
import { BuilderContext } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { CheckSide } from "./CheckSide.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { DraftNotices } from "./DraftNotices.tsx";
import { HeadActions, type BuilderSheet } from "./HeadActions.tsx";
import { PhonePreview } from "./preview/PhonePreview.tsx";
import { QuestionDesk } from "./QuestionDesk.tsx";
import { SideColumn } from "./SideColumn.tsx";
import { useBuilderValue } from "./use-builder-value.ts";
import { useMedia } from "./use-media.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

/** All parts of the builder around one draft. */
export function Builder({ survey }: { readonly survey: SurveyRecord }): ReactElement {
  const say = useBuilderWords();
  const client = useQueryClient();
  const { builder, view } = useBuilderValue(survey);
  const { draft, definition, readOnly } = builder;
  const [sheet, setSheet] = useState<BuilderSheet | null>(null);
  const hasSide = useMedia("(min-width: 1180px)");
  useUndoKeys(draft, readOnly);
  const close = (): void => setSheet(null);
  const change = (next: typeof definition): void => draft.change(next, `sheet ${sheet ?? ""}`);
  const open = async (wanted: BuilderSheet): Promise<void> => {
    // Only what the server has can be published.
    if (wanted === "publish" && !(await draft.flush())) toast(say("head.publishBlocked"), "bad");
    else setSheet(wanted);
  };
  const published = (): void => void client.invalidateQueries({ queryKey: surveyKey(survey.id) });
  return (
    <BuilderContext value={builder}>
      <SurveyFrame
        surveyId={survey.id}
        actions={<HeadActions view={view} hasSide={hasSide} onOpen={(wanted) => void open(wanted)} />}
      >
        {() => (
          <>
            <ConflictDialog view={view} />
            <DraftNotices view={view} />
            <div className={css["builder"]} data-side={hasSide} data-narrow={builder.narrow}>
              <QuestionDesk />
              {hasSide && <SideColumn />}
            </div>
          </>
        )}
      </SurveyFrame>
      <Suspense fallback={null}>
        <SurveySettingsDialog
          open={sheet === "settings"}
          definition={definition}
          onChange={change}
          onClose={close}
          readOnly={readOnly}
        />
        <TranslationDialog
          open={sheet === "translation"}
          definition={definition}
          onChange={change}
          onClose={close}
          readOnly={readOnly}
        />
        <PublishDialog survey={survey} open={sheet === "publish"} onClose={close} onPublished={published} />
      </Suspense>
      <Dialog open={sheet === "preview"} title={say("preview.title")} shape="end" onClose={close}>
        <PhonePreview />
      </Dialog>
      <Dialog open={sheet === "check"} title={say("side.check")} shape="end" onClose={close}>
        <CheckSide onLeave={close} />
      </Dialog>
    </BuilderContext>
  );
}
