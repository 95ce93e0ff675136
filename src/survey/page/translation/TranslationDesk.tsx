import { Alert, Button, Progress, Switch } from "antd";
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { withLanguages } from "../survey-settings/edit-texts.ts";
import { useSettingsWords } from "../survey-settings/settings-words.ts";
import css from "./Translation.module.css";
import { TranslationRow } from "./TranslationRow.tsx";
import { isMissing, translationTexts, type TranslationText } from "./translation-texts.ts";

interface TranslationDeskProps {
  readonly definition: SurveyDefinition;
  readonly onChange: (definition: SurveyDefinition) => void;
  readonly readOnly: boolean;
}

/** How much English is missing, and the texts by page. */
export function TranslationDesk({ definition, onChange, readOnly }: TranslationDeskProps): ReactElement {
  const say = useSettingsWords();
  const texts = useMemo(() => translationTexts(definition), [definition]);
  const latest = useRef({ texts, onChange });
  useEffect(() => {
    latest.current = { texts, onChange };
  });
  const change = useCallback((key: string, language: "zh" | "en", typed: string) => {
    const found = latest.current.texts.find((text) => text.key === key);
    if (found) latest.current.onChange(found.with(language, typed));
  }, []);
  const list = useRef<HTMLDivElement>(null);
  const filter = useMissingFilter(texts);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    goToNextMissing(list.current, texts);
  };
  const missing = texts.filter(isMissing).length;
  const sections = [...Map.groupBy(filter.shown, ({ section }) => section)];
  return (
    <div className={css["wide"]}>
      {!definition.settings.languages.includes("en") && (
        <Alert
          type="info"
          showIcon
          title={say("translation.chineseOnly")}
          action={
            readOnly ? null : (
              <Button size="small" onClick={() => onChange(withLanguages(definition, ["zh", "en"]))}>
                {say("translation.addEnglish")}
              </Button>
            )
          }
        />
      )}
      <DeskHead
        {...{ missing, filter }}
        total={texts.length}
        onNext={() => goToNextMissing(list.current, texts)}
      />
      {filter.shown.length === 0 && <p className="hy-second">{say("translation.nothingMissing")}</p>}
      <div ref={list} className={css["list"]} onKeyDown={onKeyDown}>
        {sections.map(([section, own]) => (
          <section key={section} className={css["section"]}>
            <h3>{sectionName(section, say)}</h3>
            {own.map(({ key, field, number, zh, en, maxLength, multiline, hasBlanks }) => (
              <TranslationRow
                key={key}
                name={key}
                label={say(`translation.fields.${field}`, { number: number ?? 0 })}
                {...{ zh, en, maxLength, multiline, hasBlanks, readOnly }}
                onChange={change}
              />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

interface DeskHeadProps {
  readonly missing: number;
  readonly total: number;
  readonly filter: MissingFilter;
  readonly onNext: () => void;
}

function DeskHead({ missing, total, filter, onNext }: DeskHeadProps): ReactElement {
  const say = useSettingsWords();
  const id = useId();
  const done = total === 0 ? 100 : Math.floor(((total - missing) / total) * 100);
  return (
    <div className={css["head"]}>
      <div className={css["count"]}>
        <strong role="status">
          {missing > 0
            ? say("translation.missing", { count: missing, total })
            : say("translation.complete", { total })}
        </strong>
        <Progress
          percent={done}
          showInfo={false}
          size="small"
          status={missing === 0 ? "success" : "normal"}
          aria-hidden
        />
      </div>
      <span className={css["filter"]}>
        <Switch id={id} checked={filter.isOn} onChange={filter.turn} />
        <label htmlFor={id}>{say("translation.onlyMissing")}</label>
      </span>
      <Button disabled={missing === 0} onClick={onNext}>
        {say("translation.next")}
      </Button>
      <p className="hy-third">
        {say("translation.fallback")} <span className={css["keys"]}>{say("translation.keys")}</span>
      </p>
    </div>
  );
}

interface MissingFilter {
  readonly isOn: boolean;
  readonly shown: readonly TranslationText[];
  turn(on: boolean): void;
}

/** Texts without English; one that gets its English here stays in sight until the filter is turned on anew. */
function useMissingFilter(texts: readonly TranslationText[]): MissingFilter {
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  const turn = (on: boolean): void =>
    setKept(on ? new Set(texts.filter(isMissing).map(({ key }) => key)) : null);
  const shown = kept ? texts.filter((text) => kept.has(text.key) || isMissing(text)) : texts;
  return { isOn: kept !== null, shown, turn };
}

/** Sets the focus to the next English field without words, from the top again past the last. */
function goToNextMissing(list: HTMLElement | null, texts: readonly TranslationText[]): void {
  const missing = new Set(texts.filter(isMissing).map(({ key }) => key));
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-text]") ?? [])];
  const open = rows.filter((row) => missing.has(row.dataset["text"] ?? ""));
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = open.find((row) => rows.indexOf(row) > here) ?? open[0];
  next?.querySelector<HTMLElement>('[lang="en"] textarea, [lang="en"] input')?.focus();
}

function sectionName(section: TranslationText["section"], say: ReturnType<typeof useSettingsWords>): string {
  if (section === "survey") return say("translation.survey");
  return section === "quotas" ? say("translation.quota") : say("translation.page", { number: section + 1 });
}
