import { Button, Segmented } from "antd";
import { useMemo, useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { download } from "../../../ui/download.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { LinkState } from "../../domain/survey-status.ts";
import { useLinks, type LinkItem } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import type { ChannelProps } from "./channel-props.ts";
import css from "./Channels.module.css";
import { LinkStateChip, useLinkName } from "./link-columns.tsx";
import { LinkActions } from "./LinkActions.tsx";
import { PersonalDialog } from "./PersonalDialog.tsx";

type Filter = LinkState | "all";

/** One-time links of single customers. */
export function PersonalSection({ survey, canEdit }: ChannelProps): ReactElement {
  const say = useChannelWords();
  const seesCustomers = useMay("maySeeCustomers");
  const [filter, setFilter] = useState<Filter>("all");
  const [isNew, setIsNew] = useState(false);
  const state = filter === "all" ? {} : { state: filter };
  const list = useLinks(survey.id, { kind: "personal", ...state });
  const columns = usePersonalColumns(canEdit);
  const make = canEdit && seesCustomers && (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setIsNew(true)}>
      {say("personal.make")}
    </Button>
  );
  const empty =
    filter === "all" ? (
      <EmptyState icon="person" title={say("personal.empty")} action={make}>
        {say("personal.emptyText")}
      </EmptyState>
    ) : (
      <EmptyState icon="filter" title={say("personal.emptyFilter")} />
    );
  return (
    <section className={css["section"]}>
      <div className={css["bar"]}>
        <h2>{say("personal.list")}</h2>
        <div className={css["actions"]}>
          {canEdit && <TakeList surveyId={survey.id} filter={filter} />}
          {make}
        </div>
      </div>
      <p className="hy-second">{say("personal.note")}</p>
      <div>
        <StateFilter value={filter} onChange={setFilter} />
      </div>
      <DataTable
        label={say("personal.list")}
        list={list}
        rowKey={({ id }) => id}
        columns={columns}
        empty={empty}
      />
      {isNew && <PersonalDialog surveyId={survey.id} onClose={() => setIsNew(false)} />}
    </section>
  );
}

function StateFilter(props: {
  readonly value: Filter;
  readonly onChange: (filter: Filter) => void;
}): ReactElement {
  const say = useChannelWords();
  return (
    <Segmented<Filter>
      aria-label={say("link.filter")}
      value={props.value}
      onChange={props.onChange}
      options={[
        { value: "all", label: say("link.all") },
        { value: "open", label: say("link.unused") },
        { value: "used", label: say("link.states.used") },
        { value: "ended", label: say("link.ended") },
      ]}
    />
  );
}

function usePersonalColumns(canEdit: boolean): readonly DataColumn<LinkItem>[] {
  const say = useChannelWords();
  const nameOf = useLinkName();
  return useMemo(
    () => [
      { key: "customer", title: say("personal.customer"), render: (link) => nameOf(link), width: "30%" },
      {
        key: "state",
        title: say("link.state"),
        width: "96px",
        render: (link) => <LinkStateChip link={link} />,
      },
      {
        key: "used",
        title: say("personal.usedAt"),
        priority: 2,
        render: (link) => (link.usedAt === null ? "–" : <InstantText instant={link.usedAt} />),
      },
      {
        key: "expires",
        title: say("link.expires"),
        priority: 2,
        render: (link) =>
          link.expiresAt === null ? say("link.forever") : <InstantText instant={link.expiresAt} />,
      },
      { key: "label", title: say("personal.label"), priority: 3, render: (link) => link.label },
      {
        key: "actions",
        title: say("link.actions"),
        align: "end",
        width: "160px",
        render: (link) => <LinkActions link={link} name={nameOf(link)} canEdit={canEdit} />,
      },
    ],
    [say, nameOf, canEdit],
  );
}

function TakeList(props: { readonly surveyId: string; readonly filter: Filter }): ReactElement {
  const say = useChannelWords();
  const textOf = useProblemText();
  const take = (format: "csv" | "xlsx"): void => {
    const { surveyId, filter } = props;
    const query = { format, ...(filter !== "all" && { state: filter }) };
    download(
      addressOf({ path: "/api/v1/surveys/{id}/personal-links/export", params: { id: surveyId }, query }),
    ).then(
      () => toast(say("personal.downloaded")),
      (error: unknown) => toast(textOf(error), "bad"),
    );
  };
  return (
    <Menu
      label={say("personal.download")}
      button={
        <>
          <Icon name="download" size={16} />
          {say("personal.download")}
        </>
      }
      groups={[
        {
          items: [
            { key: "csv", label: say("personal.downloadCsv"), run: () => take("csv") },
            { key: "xlsx", label: say("personal.downloadXlsx"), run: () => take("xlsx") },
          ],
        },
      ]}
    />
  );
}
