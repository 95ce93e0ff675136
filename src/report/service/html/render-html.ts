import { MARK_SVG } from "../../../chart/mark.ts";
import type { Block, HeadingBlock, ReportDocument } from "../../domain/report-document.ts";
import { drawing, headingText, renderBlock } from "./render-block.ts";
import { markup, NOTHING, trusted, type Markup } from "./markup.ts";
import { STYLE } from "./style.ts";

const LANGUAGE = { zh: "zh-CN", en: "en" } as const;
const SKIP = { zh: "跳到正文", en: "Skip to the report" } as const;

/**
 * The report as one self-contained page: no script, no font, no address outside itself.
 * `charts` are the SVGs of `drawCharts`.
 */
export function renderHtml(document: ReportDocument, charts: ReadonlyMap<string, string>): string {
  const { lang, cover, blocks } = document;
  const page = markup`<!doctype html>
    <html lang="${LANGUAGE[lang]}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.runningTitle}</title>
        <style>
          ${trusted(STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#report">${SKIP[lang]}</a>
        <div class="layout">
          ${contents(document)}
          <main class="page" id="report">
            ${coverMarkup(cover)} ${blocks.map((block) => markup`${renderBlock(block, charts)} `)}
          </main>
        </div>
      </body>
    </html> `;
  return page.source;
}

function coverMarkup(cover: ReportDocument["cover"]): Markup {
  return markup`<header class="cover">
    ${drawing(MARK_SVG)}
    <h1>${cover.title}</h1>
    <p class="subtitle">${cover.subtitle}</p>
    <p class="headline">${cover.headline}</p>
    <dl class="facts">
      ${cover.facts.map(
        ({ label, value }) =>
          markup`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </header>`;
}

/** Chapters with their sections; the style opens them where there is room beside the text. */
function contents({ contentsTitle, blocks }: ReportDocument): Markup {
  const chapters = groupHeadings(blocks);
  const entries = chapters.map(
    ({ chapter, sections }) =>
      markup`<li>
        ${entry(chapter)}${
          sections.length === 0
            ? NOTHING
            : markup`<ol>
                ${sections.map((section) => markup`<li>${entry(section)}</li>`)}
              </ol>`
        }
      </li>`,
  );
  return markup`<nav class="contents" aria-label="${contentsTitle}">
    <details>
      <summary>${contentsTitle}</summary>
      <ol>
        ${entries}
      </ol>
    </details>
  </nav>`;
}

function entry(heading: HeadingBlock): Markup {
  return markup`<a href="#${heading.id}">${headingText(heading)}</a>`;
}

function groupHeadings(blocks: readonly Block[]): { chapter: HeadingBlock; sections: HeadingBlock[] }[] {
  const chapters: { chapter: HeadingBlock; sections: HeadingBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading" || block.level > 2) continue;
    const last = chapters.at(-1);
    if (block.level === 1 || last === undefined) chapters.push({ chapter: block, sections: [] });
    else last.sections.push(block);
  }
  return chapters;
}
