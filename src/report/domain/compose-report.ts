import { writeAppendix } from "./chapters/appendix.ts";
import { writeCases } from "./chapters/cases.ts";
import { writeConclusion, writeSuggestions } from "./chapters/closing.ts";
import { writeCross } from "./chapters/cross.ts";
import { writeDimensions } from "./chapters/dimensions.ts";
import { writeDrivers } from "./chapters/driver-chapter.ts";
import { writeOverall } from "./chapters/overall.ts";
import { writeOverview } from "./chapters/overview.ts";
import { headline, writePreface } from "./chapters/preface.ts";
import { writeProblems } from "./chapters/problems.ts";
import { Composer } from "./composer.ts";
import { formatCount } from "./format.ts";
import { dayText, periodText } from "./remarks.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportDocument } from "./report-document.ts";

/** The satisfaction report in the customary order (R1), as far as a sheet of call-back records allows. */
export function composeReport(context: ReportContext): ReportDocument {
  const { words, lang } = context;
  const composer = new Composer(lang, { figure: words.figure, table: words.table });
  writePreface(composer, context);
  writeOverview(composer, context);
  composer.heading(1, words.heading.results, "results");
  writeOverall(composer, context);
  writeDimensions(composer, context);
  writeCross(composer, context);
  writeDrivers(composer, context);
  writeProblems(composer, context);
  writeCases(composer, context);
  writeSuggestions(composer, context);
  writeConclusion(composer, context);
  writeAppendix(composer, context);
  const title = context.title === "" ? words.title : context.title;
  return {
    lang,
    cover: cover(context, title),
    contentsTitle: words.contents,
    runningTitle: words.runningTitle(title, periodText(context)),
    pageFooter: words.page,
    blocks: composer.blocks,
  };
}

function cover(context: ReportContext, title: string): ReportDocument["cover"] {
  const { words, figures, files, madeOn } = context;
  const period = periodText(context);
  return {
    title,
    subtitle: period,
    facts: [
      { label: words.coverPeriod, value: period === "" ? words.undated : period },
      { label: words.coverReceived, value: words.records(formatCount(figures.counts.received)) },
      { label: words.coverValid, value: words.records(formatCount(figures.counts.valid)) },
      { label: words.coverSource, value: words.sourceFiles(files) },
      { label: words.coverMadeOn, value: dayText(madeOn, words) },
    ],
    headline: headline(context),
  };
}
