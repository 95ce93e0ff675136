import { AlignmentType } from "docx";
import type { IParagraphStyleOptions, IStylesOptions } from "docx";
import { tableStyles, voiceStyles } from "./docx-block-styles.ts";
import { COLOUR, FONTS } from "./docx-look.ts";
import { coverStyles, pageStyles } from "./docx-page-styles.ts";
import { lines, own } from "./docx-style-parts.ts";
import type { Lang } from "./docx-style-parts.ts";

/**
 * Every look of the report as a named style. Word shows its built-in names (heading 1, caption, Body Text …)
 * in the user's language; the report's own styles carry names in the report's language.
 */
export function reportStyles(lang: Lang): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: FONTS[lang],
          size: 21,
          color: COLOUR.ink,
          language: { value: lang === "zh" ? "zh-CN" : "en-US", eastAsia: "zh-CN" },
        },
        paragraph: { spacing: lines(18) },
      },
      title: {
        run: { size: 60, bold: true, color: COLOUR.primary },
        paragraph: { spacing: lines(40, 14, 10), alignment: AlignmentType.LEFT },
      },
      heading1: heading(34, lines(26, 20, 10)),
      heading2: heading(26, lines(22, 16, 6)),
      heading3: heading(22, lines(20, 10, 4)),
      caption: {
        name: "caption",
        basedOn: "Normal",
        next: "BodyText",
        quickFormat: true,
        run: { size: 19, color: COLOUR.primary, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: lines(15, 8, 5), keepLines: true },
      },
      hyperlink: { run: { color: COLOUR.primary } },
    },
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true },
      bodyText(lang),
      ...contentsStyles(),
      ...listStyles(),
      ...voiceStyles(lang),
      ...tableStyles(lang),
      ...pageStyles(),
      ...coverStyles(lang),
    ],
    characterStyles: [
      { id: "ToneGood", name: own(lang, "语气 好", "Tone Good"), run: { color: COLOUR.good } },
      { id: "ToneBad", name: own(lang, "语气 差", "Tone Bad"), run: { color: COLOUR.bad } },
      { id: "ToneMuted", name: own(lang, "语气 淡", "Tone Muted"), run: { color: COLOUR.muted } },
    ],
  };
}

function heading(size: number, spacing: ReturnType<typeof lines>) {
  return {
    basedOn: "Normal",
    next: "BodyText",
    quickFormat: true,
    run: { size, bold: true, color: COLOUR.primary },
    paragraph: { spacing, keepNext: true, keepLines: true },
  };
}

/** Chinese prose: first line indented by two characters, both edges even; English: ragged, no indent. */
function bodyText(lang: Lang): IParagraphStyleOptions {
  const shape =
    lang === "zh"
      ? { indent: { firstLine: 420, firstLineChars: 200 }, alignment: AlignmentType.BOTH }
      : { alignment: AlignmentType.LEFT };
  return {
    id: "BodyText",
    name: "Body Text",
    basedOn: "Normal",
    quickFormat: true,
    paragraph: { spacing: lines(20, 0, 6), ...shape },
  };
}

function contentsStyles(): IParagraphStyleOptions[] {
  const level = (number: number, before: number, bold: boolean): IParagraphStyleOptions => ({
    id: `TOC${number}`,
    name: `toc ${number}`,
    basedOn: "Normal",
    next: "Normal",
    run: { bold, size: bold ? 21 : 20 },
    paragraph: { spacing: lines(18, before, 1), indent: { left: (number - 1) * 420 } },
  });
  return [
    {
      id: "TOCHeading",
      name: "TOC Heading",
      basedOn: "Normal",
      next: "Normal",
      run: { size: 34, bold: true, color: COLOUR.primary },
      paragraph: { spacing: lines(26, 0, 12) },
    },
    level(1, 7, true),
    level(2, 0, false),
    level(3, 0, false),
  ];
}

function listStyles(): IParagraphStyleOptions[] {
  const list = (id: string, name: string, reference: string): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    paragraph: { spacing: lines(20, 0, 3), numbering: { reference, level: 0 } },
  });
  return [list("ListBullet", "List Bullet", "bullets"), list("ListNumber", "List Number", "numbers")];
}
