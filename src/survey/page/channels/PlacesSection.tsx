import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { download } from "../../../ui/download.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import { useLinks } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import type { ChannelProps } from "./channel-props.ts";
import css from "./Channels.module.css";
import { useLinkName, usePublicColumns } from "./link-columns.tsx";
import { PlacesForm } from "./PlacesForm.tsx";

/** A code for each store, product or counter, made and printed many at once. */
export function PlacesSection({ survey, definition, canEdit }: ChannelProps): ReactElement {
  const say = useChannelWords();
  const nameOf = useLinkName();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useLinks(survey.id, { kind: "public", channel: "qr" });
  const columns = usePublicColumns(say("places.place"), canEdit);
  return (
    <section className={css["section"]}>
      {canEdit && <PlacesForm surveyId={survey.id} fields={definition.hiddenFields} />}
      <div className={css["bar"]}>
        <h2>{say("places.list")}</h2>
        {list.rows.length > 0 && <SheetButton surveyId={survey.id} selected={selected} />}
      </div>
      <DataTable
        label={say("places.list")}
        list={list}
        rowKey={({ id }) => id}
        rowName={nameOf}
        columns={columns}
        selection={{ selected, onChange: setSelected }}
        empty={
          <EmptyState icon="qr" title={say("places.empty")}>
            {say("places.emptyText")}
          </EmptyState>
        }
      />
    </section>
  );
}

function SheetButton(props: {
  readonly surveyId: string;
  readonly selected: ReadonlySet<string>;
}): ReactElement {
  const say = useChannelWords();
  const language = useLanguage();
  const textOf = useProblemText();
  const [busy, setBusy] = useState(false);
  const { surveyId, selected } = props;
  const take = (): void => {
    setBusy(true);
    const query = { lang: language, ...(selected.size > 0 && { links: [...selected].join(",") }) };
    download(addressOf({ path: "/api/v1/surveys/{id}/qr-sheet", params: { id: surveyId }, query }))
      .catch((error: unknown) => toast(textOf(error), "bad"))
      .finally(() => setBusy(false));
  };
  return (
    <div className={css["actions"]}>
      <span className="hy-third">{say("places.sheetNote")}</span>
      <Button icon={<Icon name="printer" size={16} />} loading={busy} onClick={take}>
        {selected.size > 0 ? say("places.sheetChosen", { count: selected.size }) : say("places.sheet")}
      </Button>
    </div>
  );
}
