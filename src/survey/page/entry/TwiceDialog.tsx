import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { listEntriesRoute } from "../../contract/response-entry.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";

interface TwiceDialogProps {
  readonly surveyId: string;
  /** Number that was entered before; null: nothing to ask. */
  readonly paperNumber: string | null;
  readonly onClose: () => void;
  readonly onSave: () => void;
}

/** Asks whether a form whose number was entered before is really another one. */
export function TwiceDialog({ surveyId, paperNumber, onClose, onSave }: TwiceDialogProps): ReactElement {
  const say = useExchangeWords();
  const sayUi = useUiWords();
  const { data } = useQuery({
    queryKey: ["entries", surveyId, "number", paperNumber],
    queryFn: ({ signal }) =>
      request<typeof listEntriesRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/entries",
        params: { id: surveyId },
        query: { paperNumber: paperNumber ?? "", limit: 5 },
        signal,
      }),
    enabled: paperNumber !== null,
  });
  const [latest] = data?.items ?? [];
  return (
    <Dialog
      open={paperNumber !== null}
      title={say("entry.twice")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{sayUi("cancel")}</Button>
          <Button
            type="primary"
            onClick={() => {
              onClose();
              onSave();
            }}
          >
            {say("entry.saveAnyway")}
          </Button>
        </>
      }
    >
      <p>
        {say("entry.twiceText", {
          number: paperNumber ?? "",
          name: latest?.enteredByName ?? say("entry.staff"),
        })}
      </p>
      {data?.items.map((entry) => (
        <p key={entry.responseId}>
          <Link to={`/responses/${entry.responseId}`}>{say("entry.open")}</Link>{" "}
          <InstantText instant={entry.enteredAt} />
        </p>
      ))}
    </Dialog>
  );
}
