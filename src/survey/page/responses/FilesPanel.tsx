import { Button } from "antd";
import type { ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import css from "./FilesPanel.module.css";
import { Panel } from "../../../ui/Panel.tsx";
import { useResponseFiles, type FileRecord, type ResponseRecord } from "./response-queries.ts";
import { useResponseWords } from "./response-words.ts";

interface FilesPanelProps {
  readonly response: ResponseRecord;
  readonly definition: SurveyDefinition;
}

/** Pictures and documents that the customer added; nothing where there are none. */
export function FilesPanel({ response, definition }: FilesPanelProps): ReactElement | null {
  const say = useResponseWords();
  const tell = useProblemText();
  const { data } = useResponseFiles(response.id, hasFiles(response.answers));
  if (!data || data.items.length === 0) return null;
  const fetchFile = async ({ id }: FileRecord): Promise<void> => {
    const path = "/api/v1/responses/{id}/files/{fileId}";
    try {
      await download(addressOf({ path, params: { id: response.id, fileId: id } }));
    } catch (error) {
      toast(tell(error), "bad");
    }
  };
  return (
    <Panel title={say("one.attached")}>
      <ul className={css["files"]}>
        {data.items.map((file) => (
          <li key={file.id}>
            <Button
              type="link"
              className={css["name"] ?? ""}
              icon={<Icon name="download" size={16} />}
              onClick={() => void fetchFile(file)}
            >
              {file.name}
            </Button>
            <span className="hy-third">
              {rowName(definition, file)} · {Math.max(1, Math.round(file.bytes / 1024))} KB
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Files stand in the answers of matrix rows. */
function hasFiles(answers: ResponseRecord["answers"]): boolean {
  return JSON.stringify(answers).includes('"files":[');
}

function rowName({ pages }: SurveyDefinition, { question, row }: FileRecord): string {
  const found = pages.flatMap(({ questions }) => questions).find(({ code }) => code === question);
  const rows = found?.type === "matrix" ? found.rows : [];
  return rows.find(({ code }) => code === row)?.text.zh ?? row;
}
