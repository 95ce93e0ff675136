import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useLinks } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import type { ChannelProps } from "./channel-props.ts";
import css from "./Channels.module.css";
import { usePublicColumns } from "./link-columns.tsx";
import { NewLinkDialog } from "./NewLinkDialog.tsx";

/** Links that anybody may answer with. */
export function PublicSection({ survey, definition, canEdit }: ChannelProps): ReactElement {
  const say = useChannelWords();
  const [isNew, setIsNew] = useState(false);
  const list = useLinks(survey.id, { kind: "public" });
  const columns = usePublicColumns(say("link.name"), canEdit);
  const add = canEdit && (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setIsNew(true)}>
      {say("link.add")}
    </Button>
  );
  return (
    <section className={css["section"]}>
      <div className={css["bar"]}>
        <h2>{say("link.list")}</h2>
        {add}
      </div>
      <DataTable
        label={say("link.list")}
        list={list}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <EmptyState icon="link" title={say("link.empty")} action={add}>
            {say("link.emptyText")}
          </EmptyState>
        }
      />
      {isNew && (
        <NewLinkDialog
          surveyId={survey.id}
          fields={definition.hiddenFields}
          onClose={() => setIsNew(false)}
        />
      )}
    </section>
  );
}
