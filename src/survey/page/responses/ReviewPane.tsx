import type { ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { AboutPanel } from "./AboutPanel.tsx";
import { AnswersPanel } from "./AnswersPanel.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { QualityPanel } from "./QualityPanel.tsx";
import { useCorrections, useVersionDefinition, type ResponseRecord } from "./response-queries.ts";
import css from "./ReviewPage.module.css";
import { useResponseWords } from "./response-words.ts";

/** What one needs to decide: why it was remarked on, and the answers. */
export function ReviewPane({ response }: { readonly response: ResponseRecord }): ReactElement {
  const say = useResponseWords();
  const version = useVersionDefinition(response.surveyId, response.version);
  const corrections = useCorrections(response.id);
  const failed = [version, corrections].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!version.data || !corrections.data) return <LoadingState />;
  return (
    <div className={css["pane"]}>
      <Panel title={say("one.quality")}>
        <QualityPanel response={response} />
      </Panel>
      <Panel title={say("one.answers")}>
        <AnswersPanel response={response} definition={version.data} corrections={corrections.data.items} />
      </Panel>
      <Panel title={say("one.about")}>
        <AboutPanel response={response} />
      </Panel>
    </div>
  );
}
