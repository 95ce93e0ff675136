import { Button } from "antd";
import { Suspense, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { useListWords } from "../list/list-words.ts";
import { DefinitionText } from "../versions/DefinitionText.tsx";
import { SurveyFactsLine } from "./SurveyFactsLine.tsx";
import { usePurpose } from "./use-purpose.ts";

interface TemplatePreviewProps {
  /** Null: closed. */
  readonly template: SurveyDefinition | null;
  readonly busy: boolean;
  readonly onUse: (template: SurveyDefinition) => void;
  readonly onClose: () => void;
}

/** The questions of a template, in a sheet at the right. */
export function TemplatePreview({ template, busy, onUse, onClose }: TemplatePreviewProps): ReactElement {
  const say = useListWords();
  const language = useLanguage();
  const purpose = usePurpose();
  const title = (language === "en" && template?.title.en) || (template?.title.zh ?? "");
  return (
    <Dialog
      open={template !== null}
      shape="end"
      title={title}
      onClose={onClose}
      footer={
        template && (
          <Button type="primary" loading={busy} onClick={() => onUse(template)}>
            {say("templates.use")}
          </Button>
        )
      }
    >
      {template && (
        <Suspense fallback={<LoadingState />}>
          <p className="hy-second">{purpose(template.code)}</p>
          <SurveyFactsLine definition={template} />
          <DefinitionText definition={template} />
        </Suspense>
      )}
    </Dialog>
  );
}
