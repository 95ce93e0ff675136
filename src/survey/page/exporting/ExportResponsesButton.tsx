import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { addressOf } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu, type MenuItem } from "../../../ui/Menu.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import css from "./ExportResponsesButton.module.css";
import { useExchangeWords } from "./exchange-words.ts";

interface ExportResponsesButtonProps {
  readonly surveyId: string;
  /** Filter of the list as `GET /api/v1/responses` takes it; `surveyId`, `limit` and `cursor` are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
}

/**
 * Takes the responses of a survey, as filtered, away as a file, and the codebook that explains its columns; leads to
 * the screens that bring responses in.
 */
export function ExportResponsesButton({ surveyId, query }: ExportResponsesButtonProps): ReactElement {
  const say = useExchangeWords();
  const textOf = useProblemText();
  const [busy, setBusy] = useState(false);
  const { surveyId: _survey, limit: _limit, cursor: _cursor, ...filter } = query ?? {};
  const seesContacts = useMay("maySeeContactData");
  const take = (
    path: string,
    more: Readonly<Record<string, unknown>>,
    done: "export.done" | "export.doneMasked" = "export.done",
  ): void => {
    if (busy) return;
    setBusy(true);
    download(addressOf({ path, params: { id: surveyId }, query: more }))
      .then(
        () => toast(say(done)),
        (error: unknown) => toast(textOf(error), "bad"),
      )
      .finally(() => setBusy(false));
  };
  const file = (format: "csv" | "xlsx" | "json") => ({
    key: format,
    label: say(`export.${format}`),
    run: () =>
      take(
        "/api/v1/surveys/{id}/response-file",
        { ...filter, format },
        seesContacts ? "export.done" : "export.doneMasked",
      ),
  });
  const codebook = {
    key: "codebook",
    label: say("export.codebook"),
    run: () => take("/api/v1/surveys/{id}/codebook", { format: "csv" }),
  };
  const bringing = useWaysIn(surveyId);
  return (
    <div className={css["export"]} aria-busy={busy}>
      <Menu
        label={say("export.menu")}
        button={
          <>
            <Icon name="download" size={16} />
            {say(busy ? "export.busy" : "export.menu")}
          </>
        }
        groups={[
          { title: say("export.answers"), items: [file("xlsx"), file("csv"), file("json")] },
          { title: say("export.meaning"), items: [codebook] },
          ...(bringing.length > 0 ? [{ title: say("export.bringIn"), items: bringing }] : []),
        ]}
      />
    </div>
  );
}

/** The screens that bring responses in, as far as the reader may use them. */
function useWaysIn(surveyId: string): readonly MenuItem[] {
  const say = useExchangeWords();
  const navigate = useNavigate();
  const mayEnter = useMay("mayEnterResponses");
  const mayUpload = useMay("mayImportResponses");
  const go = (page: string) => () => void navigate(`/surveys/${surveyId}/${page}`);
  return [
    ...(mayEnter ? [{ key: "entry", label: say("export.entry"), run: go("entry") }] : []),
    ...(mayUpload ? [{ key: "upload", label: say("export.upload"), run: go("responses/import") }] : []),
  ];
}
