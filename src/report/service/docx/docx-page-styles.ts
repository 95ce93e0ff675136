import { AlignmentType, BorderStyle } from "docx";
import type { IParagraphStyleOptions } from "docx";
import { COLOUR, TEXT_WIDTH } from "./docx-look.ts";
import { leftBar, lines, own } from "./docx-style-parts.ts";
import type { Lang } from "./docx-style-parts.ts";

/** Running title and page numbers. */
export function pageStyles(): IParagraphStyleOptions[] {
  const small = { size: 17, color: COLOUR.muted };
  const hairline = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line, space: 5 };
  return [
    {
      id: "Header",
      name: "header",
      basedOn: "Normal",
      run: small,
      paragraph: { spacing: lines(14), border: { bottom: hairline } },
    },
    {
      id: "Footer",
      name: "footer",
      basedOn: "Normal",
      run: small,
      paragraph: { spacing: lines(14), alignment: AlignmentType.CENTER },
    },
  ];
}

/** The parts of the cover below its title. */
export function coverStyles(lang: Lang): IParagraphStyleOptions[] {
  return [
    {
      id: "CoverRule",
      name: own(lang, "封面线", "Cover Rule"),
      basedOn: "Normal",
      next: "Title",
      paragraph: {
        spacing: lines(12, 120, 0),
        indent: { right: TEXT_WIDTH - 1100 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 36, color: COLOUR.primary, space: 1 } },
      },
    },
    {
      id: "CoverMark",
      name: own(lang, "封面标志", "Cover Mark"),
      basedOn: "Normal",
      next: "Title",
      paragraph: { spacing: lines(12, 100, 0) },
    },
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      next: "BodyText",
      quickFormat: true,
      run: { size: 32, color: COLOUR.muted },
      paragraph: { spacing: lines(24, 0, 30) },
    },
    {
      id: "CoverHeadline",
      name: own(lang, "封面结论", "Cover Headline"),
      basedOn: "Normal",
      run: { size: 26 },
      paragraph: {
        spacing: lines(26, 0, 150),
        border: leftBar(COLOUR.bad),
        indent: { left: 240, right: 480 },
      },
    },
    {
      id: "CoverFact",
      name: own(lang, "封面信息", "Cover Fact"),
      basedOn: "Normal",
      run: { size: 21 },
      paragraph: { spacing: lines(18, 3, 3) },
    },
  ];
}
