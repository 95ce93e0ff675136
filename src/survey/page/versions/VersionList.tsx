import type { ReactElement, ReactNode } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { usePublishWords } from "../publishing/publish-words.ts";
import type { SurveyRecord } from "../survey-queries.ts";
import { versionBefore, type VersionChoice, type VersionName } from "./version-choice.ts";
import type { VersionItem } from "./version-queries.ts";
import css from "./Versions.module.css";

interface VersionListProps {
  readonly survey: SurveyRecord;
  readonly versions: readonly VersionItem[];
  readonly choice: VersionChoice;
  readonly onChoose: (choice: VersionChoice) => void;
}

/** The design and the versions published of it: when, by whom, why, and how many answered. */
export function VersionList({ survey, versions, choice, onChoose }: VersionListProps): ReactElement {
  const say = usePublishWords();
  const numbers = versions.map(({ number }) => number);
  const card = (version: VersionName, name: string, facts: ReactNode): ReactElement => (
    <VersionCard
      key={version}
      name={name}
      isShown={choice.show === "content" ? choice.version === version : choice.to === version}
      before={version === "draft" && !survey.hasUnpublishedChanges ? null : versionBefore(version, numbers)}
      onRead={() => onChoose({ show: "content", version })}
      onCompare={(from) => onChoose({ show: "comparison", from, to: version })}
    >
      {facts}
    </VersionCard>
  );
  return (
    <ol className={css["list"]} aria-label={say("versions.label")}>
      {card(
        "draft",
        say("versions.draft"),
        <p className="hy-third">
          {survey.hasUnpublishedChanges
            ? say("versions.draftNote")
            : say("versions.draftSame", { number: survey.version ?? 0 })}
        </p>,
      )}
      {versions.map((item) =>
        card(
          item.number,
          say("versions.number", { number: item.number }),
          <VersionFacts
            item={item}
            isCurrent={item.number === survey.version && survey.status === "published"}
          />,
        ),
      )}
    </ol>
  );
}

interface VersionFactsProps {
  readonly item: VersionItem;
  /** Customers answer it now. */
  readonly isCurrent: boolean;
}

function VersionFacts({ item, isCurrent }: VersionFactsProps): ReactElement {
  const say = usePublishWords();
  return (
    <>
      <p className="hy-third">
        <InstantText instant={item.publishedAt} />
        {item.publishedByName !== null && ` · ${item.publishedByName}`} ·{" "}
        {say("versions.responses", { count: item.responses })}
      </p>
      <p className={item.note === "" ? "hy-third" : "hy-second"}>{item.note || say("versions.noNote")}</p>
      {isCurrent && <Chip tone="good">{say("versions.current")}</Chip>}
    </>
  );
}

interface VersionCardProps {
  readonly name: string;
  readonly isShown: boolean;
  /** Null: nothing was published before it. */
  readonly before: number | null;
  readonly onRead: () => void;
  readonly onCompare: (from: number) => void;
  readonly children: ReactNode;
}

function VersionCard(props: VersionCardProps): ReactElement {
  const say = usePublishWords();
  const { name, before } = props;
  return (
    <li className={css["card"]} aria-current={props.isShown ? "true" : undefined}>
      <h2>{name}</h2>
      {props.children}
      <div className={css["links"]}>
        <button type="button" aria-label={say("versions.viewOf", { version: name })} onClick={props.onRead}>
          {say("versions.view")}
        </button>
        {before !== null && (
          <button
            type="button"
            aria-label={say("versions.compareOf", { version: name })}
            onClick={() => props.onCompare(before)}
          >
            {say("versions.compare")}
          </button>
        )}
      </div>
    </li>
  );
}
