import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Form, Input } from "antd";
import type { ReactElement } from "react";
import { request, type Answer } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Story, readStoryRoute, writeStoryRoute } from "../../contract/feedback-story.ts";
import { TYPICAL_KINDS, type TypicalKind } from "../../domain/typical/typical-kind.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { useInboxWords } from "../feedback-words.ts";
import { storyQuery } from "./story-queries.ts";

interface StoryFormProps {
  readonly feedbackId: string;
  readonly onClose: () => void;
}

/** Tells a case as scene, request, process and result; begins with what is on record. */
export function StoryForm({ feedbackId, onClose }: StoryFormProps): ReactElement {
  const say = useExtraWords();
  // A form shows what it began with: what others write meanwhile must not change it under the writer's hands.
  const { data, error, refetch } = useQuery({ ...storyQuery(feedbackId), staleTime: Infinity, gcTime: 0 });
  if (data !== undefined) return <Filled feedbackId={feedbackId} kept={data} onClose={onClose} />;
  return (
    <Dialog open shape="end" title={say("typical.formTitle")} onClose={onClose}>
      {error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />}
    </Dialog>
  );
}

type Values = Story & { readonly typical: TypicalKind };

const PARTS = ["scene", "request", "process", "result"] as const;

function Filled(props: StoryFormProps & { readonly kept: Answer<typeof readStoryRoute> }): ReactElement {
  const { feedbackId, kept, onClose } = props;
  const say = useExtraWords();
  const inbox = useInboxWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const save = async ({ typical, ...story }: Values): Promise<void> => {
    await request<typeof writeStoryRoute>({
      method: "put",
      path: "/api/v1/feedback/{id}/story",
      params: { id: feedbackId },
      body: { revision: kept.revision, typical, story },
    });
    toast(say("typical.saved"));
    await client.invalidateQueries({ queryKey: ["feedback"] });
  };
  const needed = { scene: say("typical.sceneMissing"), result: say("typical.resultMissing") };
  const notes = { scene: say("typical.sceneNote"), process: say("typical.processNote") };
  return (
    <ExtraDialog
      shape="end"
      title={say("typical.formTitle")}
      keepAs={`story ${feedbackId}`}
      save={say("typical.save")}
      form={form}
      initial={{ typical: kept.typical ?? "excellent", ...(kept.story ?? kept.proposal) }}
      fields={["typical", ...PARTS]}
      onSave={save}
      onClose={onClose}
    >
      {kept.story === null && (
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={say("typical.proposed")} />
      )}
      <Form.Item name="typical" label={say("typical.kind")}>
        <ChoiceInput
          choices={TYPICAL_KINDS.map((value) => ({ value, label: inbox(`codes.typical.${value}`) }))}
        />
      </Form.Item>
      {PARTS.map((part) => (
        <Form.Item
          key={part}
          name={part}
          label={say(`typical.${part}`)}
          extra={part === "scene" || part === "process" ? notes[part] : undefined}
          rules={
            part === "scene" || part === "result"
              ? [{ required: true, whitespace: true, message: needed[part] }]
              : []
          }
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2_000} />
        </Form.Item>
      ))}
    </ExtraDialog>
  );
}
