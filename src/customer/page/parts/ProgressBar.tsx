import type { ReactElement } from "react";
import css from "./ProgressBar.module.css";

interface ProgressBarProps {
  /** 0–1. */
  readonly share: number;
  readonly label: string;
  /** What has been done, in words. */
  readonly text: string;
}

/** How far something is, as a bar and in words. */
export function ProgressBar(props: ProgressBarProps): ReactElement {
  const percent = Math.round(Math.min(1, Math.max(0, props.share)) * 100);
  return (
    <div className={css["progress"]}>
      <div
        className={css["bar"]}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={props.text}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <span className="hy-second">{props.text}</span>
    </div>
  );
}
