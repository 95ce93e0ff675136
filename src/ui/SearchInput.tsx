import { Input } from "antd";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { Icon } from "./Icon.tsx";

interface SearchInputProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** Name of the field. */
  readonly label: string;
  /** Shown while it is empty; the name where nothing is said. */
  readonly hint?: string;
  /** No icon: where the name stands above already. */
  readonly bare?: boolean;
}

const PAUSE_MS = 300;

/** Words to look for; asked after a pause in typing, not while an input method composes. */
export function SearchInput(props: SearchInputProps): ReactElement {
  const [text, setText] = useState(props.value);
  const [asked, setAsked] = useState(props.value);
  const composing = useRef(false);
  const timer = useRef(0);
  if (props.value !== asked) {
    setAsked(props.value);
    setText(props.value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (typed: string, pause: number): void => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setAsked(typed.trim());
      props.onSearch(typed.trim());
    }, pause);
  };
  return (
    <Input
      type="search"
      aria-label={props.label}
      placeholder={props.hint ?? props.label}
      maxLength={100}
      prefix={props.bare ? undefined : <Icon name="search" size={16} />}
      allowClear={false}
      value={text}
      onCompositionStart={() => void (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        ask(event.currentTarget.value, PAUSE_MS);
      }}
      onChange={(event) => {
        setText(event.target.value);
        if (!composing.current) ask(event.target.value, PAUSE_MS);
      }}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) ask(event.currentTarget.value, 0);
      }}
    />
  );
}
