import { useState, type ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { LazyImportDialog } from "../list/LazyImportDialog.tsx";
import { useListWords } from "../list/list-words.ts";
import { useCreateSurvey } from "../list/survey-list-queries.ts";
import { useSurveyWords } from "../survey-words.ts";
import { CopySurveyDialog } from "./CopySurveyDialog.tsx";
import css from "./NewSurveyPage.module.css";
import { OtherWay } from "./OtherWay.tsx";
import { TemplateCard } from "./TemplateCard.tsx";
import { TemplatePreview } from "./TemplatePreview.tsx";
import { useTemplates } from "./template-queries.ts";

/** Where a new survey begins: with a template, blank, as a copy, or from a file. */
export function NewSurveyPage(): ReactElement {
  const say = useListWords();
  const saySurvey = useSurveyWords();
  const templates = useTemplates();
  const [shown, setShown] = useState<SurveyDefinition | null>(null);
  const [dialog, setDialog] = useState<"copy" | "import" | null>(null);
  const { busy, begin } = useBeginning();
  const use = ({ code }: SurveyDefinition): void => begin(code, { template: code });
  return (
    <>
      <PageHeader
        title={say("templates.title")}
        note={say("templates.note")}
        back={{ to: "/surveys", label: saySurvey("frame.surveys") }}
      />
      <section aria-label={say("templates.others")} className={css["others"]}>
        <OtherWay
          icon="plus"
          title={say("templates.blank")}
          text={say("templates.blankText")}
          action={say("templates.blankAction")}
          busy={busy === "blank"}
          onChoose={() => begin("blank", {})}
        />
        <OtherWay
          icon="copy"
          title={say("templates.copy")}
          text={say("templates.copyText")}
          action={say("templates.copyAction")}
          busy={false}
          onChoose={() => setDialog("copy")}
        />
        <OtherWay
          icon="upload"
          title={say("templates.import")}
          text={say("templates.importText")}
          action={say("templates.importAction")}
          busy={false}
          onChoose={() => setDialog("import")}
        />
      </section>
      <h2 className={css["heading"]}>{say("templates.ready")}</h2>
      {templates.isPending && <LoadingState />}
      {templates.isError && <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />}
      <ul className={css["gallery"]}>
        {templates.data?.map((template) => (
          <TemplateCard
            key={template.code}
            template={template}
            busy={busy === template.code}
            onPreview={() => setShown(template)}
            onUse={() => use(template)}
          />
        ))}
      </ul>
      <TemplatePreview
        template={shown}
        busy={shown !== null && busy === shown.code}
        onUse={use}
        onClose={() => setShown(null)}
      />
      <CopySurveyDialog open={dialog === "copy"} onClose={() => setDialog(null)} />
      <LazyImportDialog open={dialog === "import"} onClose={() => setDialog(null)} />
    </>
  );
}

/** Makes one survey at a time; `busy` names what it begins with. */
function useBeginning(): {
  readonly busy: string | null;
  readonly begin: (name: string, beginning: { readonly template?: string }) => void;
} {
  const create = useCreateSurvey();
  const textOf = useProblemText();
  const [busy, setBusy] = useState<string | null>(null);
  return {
    busy,
    begin: (name, beginning) => {
      if (busy !== null) return;
      setBusy(name);
      create(beginning).catch((error: unknown) => {
        setBusy(null);
        toast(textOf(error), "bad");
      });
    },
  };
}
