import { Form, Select } from "antd";
import { useState, type ReactElement } from "react";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { embedSnippet } from "../../domain/channels/embed-snippet.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { useLinks, type LinkItem } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import type { ChannelProps } from "./channel-props.ts";
import css from "./Channels.module.css";
import { CopyBox } from "./CopyBox.tsx";
import { useLinkName } from "./link-columns.tsx";

/** Code that shows the survey in another page. */
export function EmbedSection({ survey, definition }: ChannelProps): ReactElement {
  const say = useChannelWords();
  const language = useLanguage();
  const list = useLinks(survey.id, { kind: "public", state: "open" });
  const [chosen, setChosen] = useState<string | null>(null);
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  const link = list.rows.find(({ id }) => id === chosen) ?? preferred(list.rows);
  if (!link?.url) {
    const action = <LinkButton to="?tab=public">{say("tabs.public")}</LinkButton>;
    return <EmptyState icon="link" title={say("embed.noLink")} action={action} />;
  }
  const title = (language === "en" && definition.title.en) || definition.title.zh;
  return (
    <section className={`hy-card ${css["card"]}`}>
      <div className={css["bar"]}>
        <h2>{say("embed.title")}</h2>
        <a href={`${link.url}?embed=1`} target="_blank" rel="noreferrer">
          {say("embed.preview")}
        </a>
      </div>
      <p className="hy-second">{say("embed.note")}</p>
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={say("embed.link")} htmlFor="embed-link">
          <LinkSelect links={list.rows} value={link.id} onChange={setChosen} />
        </Form.Item>
      </Form>
      <CopyBox label={say("embed.code")} text={embedSnippet(link.url, title)} />
      <div className={css["stack"]}>
        <h3>{say("embed.done")}</h3>
        <p className="hy-second">{say("embed.doneNote")}</p>
        <p className="hy-third">{say("embed.any")}</p>
      </div>
    </section>
  );
}

/** A link made for embedding, else the newest. */
function preferred(links: readonly LinkItem[]): LinkItem | undefined {
  return (
    links.find(({ channel }) => channel === "embed") ??
    links.find(({ channel }) => channel === "link") ??
    links[0]
  );
}

function LinkSelect(props: {
  readonly links: readonly LinkItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}): ReactElement {
  const say = useChannelWords();
  const nameOf = useLinkName();
  return (
    <Select
      id="embed-link"
      value={props.value}
      onChange={props.onChange}
      options={props.links.map((link) => ({
        value: link.id,
        label: `${nameOf(link)} · ${say(`channels.${link.channel}`)}`,
      }))}
    />
  );
}
