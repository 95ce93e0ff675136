import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { Suspense, useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { publishSurveyRoute } from "../../contract/survey-version.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import type { SurveyRecord } from "../survey-queries.ts";
import { PublishedView } from "./PublishedView.tsx";
import { PublishReview } from "./PublishReview.tsx";
import { mayBePublished, publishState } from "./publish-state.ts";
import { usePublishWords } from "./publish-words.ts";

interface PublishDialogProps {
  /** As saved: the design shown in the builder has to be stored before. */
  readonly survey: SurveyRecord;
  readonly open: boolean;
  readonly onClose: () => void;
  /** After publishing; the dialog stays open and shows the link until it is closed. */
  readonly onPublished: () => void;
}

/** Shows what publishing will change, publishes, and then says where customers find the survey. */
export function PublishDialog({ survey, open, onClose, onPublished }: PublishDialogProps): ReactElement {
  const say = usePublishWords();
  const sayUi = useUiWords();
  const [note, setNote] = useState("");
  const [published, setPublished] = useState<number | null>(null);
  const { busy, error, publish, forget } = usePublish(survey);
  const state = publishState(survey);
  const number = (survey.version ?? 0) + 1;
  const isReady = mayBePublished(state);
  const titleOf = (): string =>
    say(number > 1 && isReady ? "publish.titleNext" : "publish.title", { number });
  const close = (): void => {
    setPublished(null);
    setNote("");
    forget();
    onClose();
  };
  const submit = (): void =>
    publish(note.trim(), (made) => {
      setPublished(made);
      onPublished();
    });
  const footer =
    published !== null ? (
      <>
        <Button onClick={close}>{sayUi("close")}</Button>
        <LinkButton type="primary" to={`/surveys/${survey.id}/channels`}>
          {say("publish.toChannels")}
        </LinkButton>
      </>
    ) : (
      <>
        <Button onClick={close}>{sayUi(isReady ? "cancel" : "close")}</Button>
        {isReady && (
          <Button type="primary" loading={busy} onClick={submit}>
            {say("publish.submit", { number })}
          </Button>
        )}
      </>
    );
  return (
    <Dialog
      open={open}
      title={published === null ? titleOf() : say("publish.doneTitle", { number: published })}
      onClose={close}
      footer={footer}
    >
      <Suspense fallback={<LoadingState />}>
        {published === null ? (
          <PublishReview survey={survey} state={state} note={note} onNote={setNote} error={error} />
        ) : (
          <PublishedView surveyId={survey.id} number={published} />
        )}
      </Suspense>
    </Dialog>
  );
}

/** Publishes the revision shown, once at a time. */
function usePublish(survey: SurveyRecord): {
  readonly busy: boolean;
  readonly error: unknown;
  readonly publish: (note: string, onDone: (number: number) => void) => void;
  readonly forget: () => void;
} {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (note: string): Promise<number> => {
    const { number } = await request<typeof publishSurveyRoute>({
      method: "post",
      path: "/api/v1/surveys/{id}/versions",
      params: { id: survey.id },
      body: { revision: survey.revision, note },
    });
    return number;
  };
  return {
    busy,
    error,
    forget: () => setError(null),
    publish: (note, onDone) => {
      if (busy) return;
      setBusy(true);
      setError(null);
      run(note)
        .then(onDone, setError)
        .finally(() => {
          setBusy(false);
          // Also after a refusal: somebody else may have published or changed it meanwhile.
          void client.invalidateQueries({ queryKey: ["surveys"] });
        });
    },
  };
}
