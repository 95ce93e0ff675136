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

/** How an entry of the timeline is headed. */
export function useTimelineTitle(): (entry: TimelineEntry) => TimelineTitle {
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const channelWord = useChannelWord();
  return ({ kind, data }) => {
    const text = (name: string): string => String(data[name] ?? "");
    const purpose = CONSENT_PURPOSES.find((code) => code === data["purpose"]);
    const purposeWord = purpose ? say(`will.purposes.${purpose}`) : text("purpose");
    const known: Readonly<Record<string, () => TimelineTitle>> = {
      "service-record": () => ({
        icon: "services",
        tone: data["serviceKind"] === "complaint" ? "accent" : "primary",
        title: say("timeline.titles.service-record", { kind: word(text("serviceKind")) }),
      }),
      "customer-created": () => ({
        icon: "plus",
        tone: "plain",
        title: say("timeline.titles.customer-created"),
      }),
      "contact-added": () => ({
        icon: "person",
        tone: "plain",
        title: say("timeline.titles.contact-added", { name: text("name") }),
      }),
      consent: () =>
        data["granted"] === true
          ? {
              icon: "check",
              tone: "good",
              title: say("timeline.titles.consent-granted", { purpose: purposeWord }),
            }
          : {
              icon: "close",
              tone: "accent",
              title: say("timeline.titles.consent-refused", { purpose: purposeWord }),
            },
      "do-not-contact": () => ({
        icon: "offline",
        tone: "accent",
        title: say("timeline.titles.do-not-contact", { channel: channelWord(text("channel")) }),
      }),
      "do-not-contact-lifted": () => ({
        icon: "phone",
        tone: "good",
        title: say("timeline.titles.do-not-contact-lifted", { channel: channelWord(text("channel")) }),
      }),
      merge: () => ({
        icon: "copy",
        tone: "plain",
        title: say("timeline.titles.merge", { name: text("mergedName") }),
      }),
      "merge-undone": () => ({
        icon: "history",
        tone: "plain",
        title: say("timeline.titles.merge-undone", { name: text("mergedName") }),
      }),
      import: () => ({
        icon: "upload",
        tone: "plain",
        title: say(
          data["created"] === true ? "timeline.titles.import-created" : "timeline.titles.import-updated",
        ),
      }),
      edit: () => ({ icon: "edit", tone: "plain", title: say("timeline.titles.edit") }),
    };
    return known[kind]?.() ?? { icon: "info", tone: "plain", title: say("timeline.titles.other", { kind }) };
  };
}
