import { Alert, Button } from "antd";
import { useEffect, useRef, type ComponentType, type ReactElement } from "react";
import { Link, useSearchParams } from "react-router";
import { useMay } from "../../../ui/reader.ts";
import { MailingsSection } from "../mailings/MailingsSection.tsx";
import type { ChannelProps } from "./channel-props.ts";
import { useChannelWords } from "./channel-words.ts";
import css from "./Channels.module.css";
import { EmbedSection } from "./EmbedSection.tsx";
import { PaperSection } from "./PaperSection.tsx";
import { PersonalSection } from "./PersonalSection.tsx";
import { PlacesSection } from "./PlacesSection.tsx";
import { PublicSection } from "./PublicSection.tsx";

const TABS = ["public", "places", "personal", "embed", "paper", "mail"] as const;
type Tab = (typeof TABS)[number];

/** The channels, one at a time; the address keeps which. */
export function ChannelTabs(props: Omit<ChannelProps, "canEdit">): ReactElement {
  const say = useChannelWords();
  const [search] = useSearchParams();
  const canEdit = useMay("mayEditSurveys") && props.survey.status !== "archived";
  const seesCustomers = useMay("maySeeCustomers");
  const tabs = TABS.filter((one) => one !== "mail" || seesCustomers);
  const first = props.definition.settings.anonymous ? "public" : "personal";
  const tab = tabs.find((one) => one === search.get("tab")) ?? first;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the bar is wider than the screen.
    bar.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [tab]);
  return (
    <>
      <nav ref={bar} className={css["tabs"]} aria-label={say("tabs.label")}>
        {tabs.map((one) => (
          <Link
            key={one}
            to={`?tab=${one}`}
            replace
            className={css["tab"]}
            aria-current={one === tab ? "true" : undefined}
          >
            {say(`tabs.${one}`)}
          </Link>
        ))}
      </nav>
      <Channel tab={tab} {...props} canEdit={canEdit} />
    </>
  );
}

const SECTIONS: Readonly<Record<Exclude<Tab, "mail">, ComponentType<ChannelProps>>> = {
  public: PublicSection,
  places: PlacesSection,
  personal: PersonalSection,
  embed: EmbedSection,
  paper: PaperSection,
};
/** Of no use where answers of unknown customers are not taken. */
const FOR_ANYBODY: ReadonlySet<Tab> = new Set(["public", "places", "embed"]);

function Channel({ tab, ...props }: ChannelProps & { readonly tab: Tab }): ReactElement {
  if (FOR_ANYBODY.has(tab) && !props.definition.settings.anonymous) return <PersonalOnly />;
  if (tab === "mail") return <MailingsSection surveyId={props.survey.id} canEdit={props.canEdit} />;
  const Section = SECTIONS[tab];
  return <Section {...props} />;
}

function PersonalOnly(): ReactElement {
  const say = useChannelWords();
  const [, setSearch] = useSearchParams();
  return (
    <Alert
      type="info"
      showIcon
      title={say("personalOnly.title")}
      description={say("personalOnly.text")}
      action={<Button onClick={() => setSearch({ tab: "personal" })}>{say("personalOnly.action")}</Button>}
    />
  );
}
