import { Tag } from "antd";
import { useMemo, type ReactElement } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { useNow } from "../../../ui/use-now.ts";
import type { LinkItem } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import css from "./Channels.module.css";
import { LinkActions } from "./LinkActions.tsx";
import { linkState } from "./link-state.ts";

const TONES = { open: "good", used: "primary", revoked: "plain", expired: "plain" } as const;

/** Whether a link can be answered with, in a word and a colour. */
export function LinkStateChip({ link }: { readonly link: LinkItem }): ReactElement {
  const say = useChannelWords();
  const state = linkState(link, useNow());
  const isUnused = state === "open" && link.kind === "personal";
  return <Chip tone={TONES[state]}>{say(isUnused ? "link.unused" : `link.states.${state}`)}</Chip>;
}

/** What a public link is called. */
export function useLinkName(): (link: Pick<LinkItem, "label" | "customerName">) => string {
  const say = useChannelWords();
  return ({ label, customerName }) => customerName ?? (label === "" ? say("link.unnamed") : label);
}

/** Columns of public links. `title`: what the first is about. */
export function usePublicColumns(title: string, canEdit: boolean): readonly DataColumn<LinkItem>[] {
  const say = useChannelWords();
  const nameOf = useLinkName();
  return useMemo(
    () => [
      { key: "name", title, render: (link) => <LinkName link={link} name={nameOf(link)} />, width: "46%" },
      {
        key: "state",
        title: say("link.state"),
        width: "96px",
        render: (link) => <LinkStateChip link={link} />,
      },
      {
        key: "answers",
        title: say("link.answers"),
        align: "end",
        width: "80px",
        render: (link) => link.responses,
      },
      {
        key: "expires",
        title: say("link.expires"),
        priority: 2,
        render: (link) =>
          link.expiresAt === null ? say("link.forever") : <InstantText instant={link.expiresAt} />,
      },
      {
        key: "actions",
        title: say("link.actions"),
        align: "end",
        width: "160px",
        render: (link) => <LinkActions link={link} name={nameOf(link)} canEdit={canEdit} />,
      },
    ],
    [title, say, nameOf, canEdit],
  );
}

function LinkName({ link, name }: { readonly link: LinkItem; readonly name: string }): ReactElement {
  const say = useChannelWords();
  return (
    <span className={css["name"]}>
      <span>{name}</span>
      <span className={css["values"]}>
        <Tag>{say(`channels.${link.channel}`)}</Tag>
        {Object.entries(link.fields).map(([code, value]) => (
          <Tag key={code}>
            {code} = {String(value)}
          </Tag>
        ))}
      </span>
      <span className={css["address"]}>{link.url}</span>
    </span>
  );
}
