import { useEffect, useRef, useState, type ReactElement } from "react";
import css from "./preview.module.css";

/** What the page in the frame tells: see `answering/preview.ts`. */
export interface PreviewMessage {
  readonly type: "huiyin:preview";
  readonly fields: readonly (readonly [string, string])[];
  readonly page: string;
  /** The button that was pressed, or "". */
  readonly go: string;
}

interface PreviewFramesProps {
  readonly html: string;
  readonly title: string;
  readonly onMessage: (message: PreviewMessage) => void;
}

interface Sheet {
  readonly number: number;
  readonly html: string;
}

/** Script runs, but in an origin of its own: it reaches neither the session nor this page. */
const SANDBOX = "allow-scripts allow-forms";

/** The document in a frame; the next is drawn behind it and comes forward when it is ready, so nothing flickers. */
export function PreviewFrames({ html, title, onMessage }: PreviewFramesProps): ReactElement {
  const [front, setFront] = useState<Sheet | null>(null);
  const [coming, setComing] = useState<Sheet>({ number: 0, html });
  const box = useRef<HTMLDivElement>(null);
  if (coming.html !== html) setComing({ number: coming.number + 1, html });
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<PreviewMessage | null>): void => {
      const frames = [...(box.current?.querySelectorAll("iframe") ?? [])];
      if (!frames.some(({ contentWindow }) => contentWindow === source)) return;
      if (data?.type === "huiyin:preview") onMessage(data);
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, [onMessage]);
  const sheets = front && front.number !== coming.number ? [front, coming] : [coming];
  return (
    <div ref={box} className={css["frames"]}>
      {sheets.map((sheet) => {
        const isFront = front === null || sheet.number === front.number;
        return (
          <iframe
            key={sheet.number}
            className={css["frame"]}
            data-front={isFront}
            title={isFront ? title : ""}
            {...(isFront ? {} : { "aria-hidden": true, tabIndex: -1 })}
            sandbox={SANDBOX}
            srcDoc={sheet.html}
            onLoad={() => setFront(sheet)}
          />
        );
      })}
    </div>
  );
}
