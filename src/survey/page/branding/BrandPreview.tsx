import type { CSSProperties, ReactElement } from "react";
import type { BrandColours } from "../../domain/channels/brand-colours.ts";
import { useChannelWords } from "../channels/channel-words.ts";
import css from "./Branding.module.css";

interface BrandPreviewProps {
  readonly colours: BrandColours;
  readonly logo: string | null;
}

/** The head of a survey and its button, in both modes. */
export function BrandPreview({ colours, logo }: BrandPreviewProps): ReactElement {
  const say = useChannelWords();
  return (
    <div className={css["previews"]} role="group" aria-label={say("branding.preview")}>
      {(["light", "dark"] as const).map((mode) => (
        <div
          key={mode}
          className={`${css["preview"]} ${css[mode] ?? ""}`}
          style={{ "--brand": colours[mode].main, "--on-brand": colours[mode].on } as CSSProperties}
        >
          <span className={css["mode"]}>{say(`branding.mode.${mode}`)}</span>
          {logo !== null && <img src={logo} alt="" />}
          <strong>{say("branding.previewTitle")}</strong>
          <span>{say("branding.previewText")}</span>
          <span className={css["grades"]} aria-hidden="true">
            {[1, 2, 3, 4, 5].map((grade) => (
              <span key={grade}>{grade}</span>
            ))}
          </span>
          <span className={css["button"]}>{say("branding.previewButton")}</span>
        </div>
      ))}
    </div>
  );
}
