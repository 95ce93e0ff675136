import type { figureFileZh } from "./figure-file-zh.ts";

/** Words of the appraisal sheet. */
export const figureFileEn: typeof figureFileZh = {
  fileName: "case-handling-appraisal",
  sheet: "Appraisal",
  group: "Group",
  kinds: {
    all: "All",
    department: "Department",
    person: "Person",
    outlet: "Outlet",
    provider: "Service provider",
  },
  name: "Name",
  onTime: "on time",
  due: "due",
  reopened: "Reopened",
  closed: "Ended",
  firstContact: "Solved at first contact",
  satisfied: "Satisfied at call-back",
  reached: "Reached by call-back",
  calmed: "Calmed",
  uneasy: "Uneasy or upset before",
  repeat: "Repeat complaints",
  complainants: "Customers who complained",
  worked: "Median to first end (working hours)",
  elapsed: "Median to first end (hours)",
  totalWorked: "Median to last end (working hours)",
  score: "Mean grade of the result",
  scored: "Grades",
};
