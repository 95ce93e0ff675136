import { Input } from "antd";
import { useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from "react";

interface WordsFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly onChange: (typed: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onField?: (field: HTMLTextAreaElement | null) => void;
}

/** A field for words. What an input method is still composing (pinyin) is not yet words: it is told when it is done. */
export function WordsField(props: WordsFieldProps): ReactElement {
  const { value, onChange, multiline, onField, onKeyDown, onPaste, label, placeholder, ...rest } = props;
  const [composed, setComposed] = useState<string | null>(null);
  const common = {
    ...rest,
    value: composed ?? value,
    "aria-label": label,
    ...(placeholder === undefined ? {} : { placeholder }),
    onCompositionStart: () => setComposed(value),
    onCompositionEnd: (event: { readonly currentTarget: { readonly value: string } }) => {
      setComposed(null);
      onChange(event.currentTarget.value);
    },
    onChange: (event: { readonly target: { readonly value: string } }) => {
      if (composed === null) onChange(event.target.value);
      else setComposed(event.target.value);
    },
  };
  if (multiline)
    return (
      <Input.TextArea
        {...common}
        autoSize={{ minRows: 1, maxRows: 8 }}
        ref={(field) => onField?.(field?.resizableTextArea?.textArea ?? null)}
      />
    );
  return (
    <Input
      {...common}
      data-words=""
      {...(onKeyDown ? { onKeyDown } : {})}
      {...(onPaste ? { onPaste } : {})}
    />
  );
}
