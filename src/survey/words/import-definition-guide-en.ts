import type { templateGuideZh } from "./import-definition-guide-zh.ts";

/** How to fill in the Excel template. */
export const templateGuideEn: typeof templateGuideZh = {
  questionsSheet: "Questions",
  guideSheet: "Instructions",
  header: ["Column", "How to fill it in"],
  rows: [
    [
      "In general",
      "One row for each question. Delete the examples. Then choose Import on the Surveys page, look at the preview, and make the draft.",
    ],
    ["Page", "Name or number of the page; write it where a new page begins, leave it empty otherwise."],
    [
      "Type",
      "rating, rating 4, matrix, matrix 4, nps, single, multiple, yes/no, text, long text, number, date, phone, section. Both languages are read.",
    ],
    [
      "Type, whole survey",
      "title, purpose, thanks, privacy, contact: the words stand in the column Question.",
    ],
    [
      "Type, new page",
      'A row "new page" begins a page with a name and a display condition. The column Page does as well.',
    ],
    [
      "Code",
      "Name of the question in figures and conditions: letters, digits and underscores, a letter first. Numbered where empty.",
    ],
    ["Required", "yes"],
    [
      "Options",
      'One each line (Alt+Enter), or "code=words". Put 【其他】 after the option that takes words, 【互斥】 after "none of these"; rows of a matrix may have 【备注】 (remark) and 【附件】 (files).',
    ],
    ["Options (english)", 'Line by line as the options; "-" where there is none.'],
    [
      "Indicator",
      'Name or code, such as "Response timeliness"; of a matrix line by line, "-" where there is none.',
    ],
    [
      "Shown if",
      "{price} <= 3, or {channel} anyof ['app', 'shop'] and {overall} notempty; a row of a matrix is {aspects.price}. Earlier questions only.",
    ],
    ["Shown while unknown", "yes: shown also while the question named is not answered."],
    ["Min, Max", "Range of numbers and dates; length of texts; least and most choices."],
    ["Decimals", "Digits after the point, 0 where empty."],
    ["Grade names", "satisfaction (where empty), likelihood, ease"],
    ["Earlier answers", "Write {code} in a question's words; the customer's answer is put in."],
  ],
};
