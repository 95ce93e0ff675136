import { Button } from "antd";
import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from "react";
import css from "./FileDrop.module.css";
import { Icon } from "./Icon.tsx";

interface FileDropProps {
  /** What is said, and while a file is held over it; the word of the button. */
  readonly words: { readonly drop: string; readonly dropNow: string; readonly choose: string };
  /** Endings that the browser offers: ".xlsx,.csv". */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  /** The button is the one of the page. */
  readonly primary?: boolean;
  /** What stands below: sizes, kinds, a template. */
  readonly children?: ReactNode;
}

/** Takes a file by dragging or choosing. */
export function FileDrop({ words, accept, onFile, primary = false, children }: FileDropProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={css["drop"]}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{over ? words.dropNow : words.drop}</span>
      <Button
        type={primary ? "primary" : "default"}
        icon={<Icon name="upload" size={16} />}
        onClick={() => input.current?.click()}
      >
        {words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={words.choose}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      {children}
    </div>
  );
}
