import { Button } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import type { IconName } from "../../../ui/icon-paths.ts";
import css from "./NewSurveyPage.module.css";

interface OtherWayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** Verb on the button. */
  readonly action: string;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

/** A way to begin a survey without a template. */
export function OtherWay(props: OtherWayProps): ReactElement {
  return (
    <div className={`hy-card ${css["way"]}`}>
      <span className={css["sign"]}>
        <Icon name={props.icon} size={20} />
      </span>
      <div className={css["words"]}>
        <h2>{props.title}</h2>
        <p className="hy-second">{props.text}</p>
      </div>
      <Button loading={props.busy} onClick={props.onChoose}>
        {props.action}
      </Button>
    </div>
  );
}
