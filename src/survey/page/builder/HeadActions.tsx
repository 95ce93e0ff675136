import { Button } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { isMac, keyCaps } from "../../../ui/shortcuts.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import type { BuiltSurvey } from "./built-survey.ts";
import { SaveMark } from "./SaveMark.tsx";
import type { DraftView } from "./survey-draft.ts";

export type BuilderSheet = "settings" | "translation" | "publish" | "preview" | "check";

interface HeadActionsProps {
  readonly view: DraftView<BuiltSurvey>;
  /** Preview and check stand beside; else they are opened from here. */
  readonly hasSide: boolean;
  readonly onOpen: (sheet: BuilderSheet) => void;
}

/** State of saving, steps back and forth, and the ways to settings, translation and publishing. */
export function HeadActions({ view, hasSide, onOpen }: HeadActionsProps): ReactElement {
  const say = useBuilderWords();
  const { draft, readOnly, notes } = useBuilder();
  const mac = isMac();
  const undo = `${say("head.undo")} (${keyCaps("mod+z", mac)})`;
  const redo = `${say("head.redo")} (${mac ? "⇧⌘Z" : "Ctrl Shift Z"})`;
  const count = notes.findings + notes.faults.length;
  return (
    <div className={css["actions"]}>
      {!readOnly && (
        <>
          <SaveMark view={view} />
          <button
            type="button"
            className="hy-icon-button"
            aria-label={undo}
            title={undo}
            disabled={!view.canUndo}
            onClick={() => draft.undo()}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="hy-icon-button"
            aria-label={redo}
            title={redo}
            disabled={!view.canRedo}
            onClick={() => draft.redo()}
          >
            <Icon name="redo" />
          </button>
        </>
      )}
      {!hasSide && (
        <>
          <Button onClick={() => onOpen("preview")}>{say("head.preview")}</Button>
          <Button onClick={() => onOpen("check")}>
            {count === 0 ? say("head.check") : say("side.checkCount", { count })}
          </Button>
        </>
      )}
      <Button onClick={() => onOpen("settings")}>{say("head.settings")}</Button>
      <Button onClick={() => onOpen("translation")}>{say("head.translation")}</Button>
      {!readOnly && (
        <Button type="primary" onClick={() => onOpen("publish")}>
          {say("head.publish")}
        </Button>
      )}
    </div>
  );
}
