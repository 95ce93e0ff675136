import { useEffect, useId, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Command } from "./command.ts";
import css from "./CommandPalette.module.css";
import { Dialog } from "./Dialog.tsx";
import { Icon } from "./Icon.tsx";
import { useFoundCommands, type SearchCommands } from "./use-found-commands.ts";
import { useUiWords } from "./ui-words.ts";

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Always there, narrowed by what is typed. */
  readonly commands: readonly Command[];
  /** Asks the server for more once something is typed. */
  readonly search?: SearchCommands;
}

/** One field for going anywhere: type, ↑ ↓, Enter. */
export function CommandPalette(props: CommandPaletteProps): ReactElement {
  const say = useUiWords();
  return (
    <Dialog open={props.open} title={say("palette.title")} hideTitle shape="top" onClose={props.onClose}>
      <Finder {...props} />
    </Dialog>
  );
}

function Finder(props: CommandPaletteProps): ReactElement {
  const say = useUiWords();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const { found, state } = useFoundCommands(text, props.commands, props.search);
  const chosen = Math.min(at, found.length - 1);
  const choose = (command: Command | undefined): void => {
    if (!command) return;
    props.onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method that is composing owns the arrows and Enter.
    if (event.nativeEvent.isComposing || found.length === 0) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((chosen + step + found.length) % found.length);
    else if (event.key === "Enter") choose(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={css["field"]}>
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={found[chosen] ? `${listId}-${chosen}` : undefined}
          aria-label={say("palette.hint")}
          placeholder={say("palette.hint")}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
        />
      </div>
      <Found id={listId} found={found} chosen={chosen} onChoose={choose} />
      <p className={css["state"]} role="status">
        {state === "searching" && say("palette.searching")}
        {state === "failed" && say("palette.failed")}
        {state === "ready" && found.length === 0 && say("palette.noResult", { text })}
        {state === "ready" && found.length > 0 && (
          <>
            <span className="hy-unseen">{say("palette.found", { count: found.length })}</span>
            <span className={css["keys"]}>{say("palette.keys")}</span>
          </>
        )}
      </p>
    </>
  );
}

interface FoundProps {
  readonly id: string;
  readonly found: readonly Command[];
  readonly chosen: number;
  readonly onChoose: (command: Command) => void;
}

function Found(props: FoundProps): ReactElement {
  const say = useUiWords();
  const groups = [...new Set(props.found.map(({ group }) => group))];
  useEffect(() => {
    document.getElementById(`${props.id}-${props.chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [props.id, props.chosen]);
  return (
    <div role="listbox" id={props.id} className={css["list"]} aria-label={say("palette.title")}>
      {groups.map((group) => (
        <div role="group" key={group} aria-label={group}>
          <div className={css["group"]} aria-hidden="true">
            {group}
          </div>
          {props.found.map((command, at) =>
            command.group === group ? (
              <div
                key={command.id}
                id={`${props.id}-${at}`}
                role="option"
                aria-selected={at === props.chosen}
                className={css["option"]}
                onClick={() => props.onChoose(command)}
              >
                <Icon name={command.icon} size={16} />
                <span>{command.title}</span>
                {command.note && <span className={css["note"]}>{command.note}</span>}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}
