import type { IconName } from "../../../ui/icon-paths.ts";
import type { TimelineEntry } from "../../contract/timeline.ts";
import { CONSENT_PURPOSES } from "../../domain/consent.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { useChannelWord } from "../parts/CustomerTags.tsx";

interface TimelineTitle {
  readonly icon: IconName;
  readonly tone: "plain" | "primary" | "accent" | "good";
  readonly title: string;
}

type Titles = Readonly<Record<string, (entry: TimelineEntry) => TimelineTitle>>;

/** How an entry of the timeline is headed. */
export function useTimelineTitle(): (entry: TimelineEntry) => TimelineTitle {
  const say = useCustomerWords();
  const titles: Titles = { ...useHappenings(), ...useWillTitles() };
  return (entry) =>
    titles[entry.kind]?.(entry) ?? {
      icon: "info",
      tone: "plain",
      title: say("timeline.titles.other", { kind: entry.kind }),
    };
}

const text = ({ data }: TimelineEntry, name: string): string => String(data[name] ?? "");

/** Services, and what was done with the record itself. */
function useHappenings(): Titles {
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const plain = (icon: IconName, title: string): TimelineTitle => ({ icon, tone: "plain", title });
  return {
    "service-record": (entry) => ({
      icon: "services",
      tone: entry.data["serviceKind"] === "complaint" ? "accent" : "primary",
      title: say("timeline.titles.service-record", { kind: word(text(entry, "serviceKind")) }),
    }),
    "customer-created": () => plain("plus", say("timeline.titles.customer-created")),
    "contact-added": (entry) =>
      plain("person", say("timeline.titles.contact-added", { name: text(entry, "name") })),
    merge: (entry) => plain("copy", say("timeline.titles.merge", { name: text(entry, "mergedName") })),
    "merge-undone": (entry) =>
      plain("history", say("timeline.titles.merge-undone", { name: text(entry, "mergedName") })),
    import: ({ data }) =>
      plain(
        "upload",
        say(data["created"] === true ? "timeline.titles.import-created" : "timeline.titles.import-updated"),
      ),
    edit: () => plain("edit", say("timeline.titles.edit")),
  };
}

/** What the customer wants or does not want. */
function useWillTitles(): Titles {
  const say = useCustomerWords();
  const channelWord = useChannelWord();
  const purposeWord = (entry: TimelineEntry): string => {
    const known = CONSENT_PURPOSES.find((code) => code === entry.data["purpose"]);
    return known ? say(`will.purposes.${known}`) : text(entry, "purpose");
  };
  return {
    consent: (entry) => {
      const purpose = purposeWord(entry);
      return entry.data["granted"] === true
        ? { icon: "check", tone: "good", title: say("timeline.titles.consent-granted", { purpose }) }
        : { icon: "close", tone: "accent", title: say("timeline.titles.consent-refused", { purpose }) };
    },
    "do-not-contact": (entry) => ({
      icon: "offline",
      tone: "accent",
      title: say("timeline.titles.do-not-contact", { channel: channelWord(text(entry, "channel")) }),
    }),
    "do-not-contact-lifted": (entry) => ({
      icon: "phone",
      tone: "good",
      title: say("timeline.titles.do-not-contact-lifted", { channel: channelWord(text(entry, "channel")) }),
    }),
  };
}
